package dev.dynoscope.live.browser;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A filled-in form with a file, as a browser sends it: multipart/form-data (RFC 7578). */
final class Form {
  /** Fixed, and in no picture of ours: each run sends the same bytes. */
  private static final String BOUNDARY = "----dynoscope-form-8c1f3a5b7d9e";

  private static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private final byte[] body;

  private Form(byte[] body) {
    this.body = body;
  }

  String contentType() {
    return TYPE;
  }

  /** What is sent; not to be changed. */
  byte[] body() {
    return body;
  }

  /** The form of a person's name and a PNG picture of them. */
  static Form ofPicture(String name, String fileName, byte[] png) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(
        body,
        "form-data; name=\"name\"",
        "text/plain; charset=utf-8",
        name.getBytes(StandardCharsets.UTF_8));
    part(body, "form-data; name=\"picture\"; filename=\"" + fileName + "\"", "image/png", png);
    text(body, "--" + BOUNDARY + "--\r\n");
    return new Form(body.toByteArray());
  }

  private static void part(
      ByteArrayOutputStream body, String disposition, String type, byte[] content) {
    text(body, "--" + BOUNDARY + "\r\n");
    text(body, "Content-Disposition: " + disposition + "\r\n");
    text(body, "Content-Type: " + type + "\r\n\r\n");
    body.writeBytes(content);
    text(body, "\r\n");
  }

  private static void text(ByteArrayOutputStream body, String ascii) {
    body.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
  }
}

package dev.dynoscope.lessons;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The photos app does what the lessons say it does, in a process of its own. */
class PhotosAppTest {
  private static final Map<String, String> CONFIG =
      Map.of("PORT", "0", "DYNO", "web.1", "HEROKU_RELEASE_VERSION", "v7", "API_KEY", "hunter2");
  private static final String PNG = "89504e470d0a1a0a";

  private static Path slug;
  private Path disk;
  private PhotosProcess app;
  private URI address;

  @BeforeAll
  static void buildTheSlugOnce(@TempDir Path folder) throws IOException {
    slug = folder.resolve("slug");
    PhotosProcess.build(slug);
  }

  @BeforeEach
  void boot(@TempDir Path folder) throws Exception {
    disk = folder.resolve("disk");
    PhotosProcess.copy(slug, disk);
    app = PhotosProcess.start(disk, CONFIG);
    address = app.address();
  }

  @AfterEach
  void end() {
    app.close();
  }

  @Test
  void countsVisitsInMemoryAndSaysWhoServed() throws Exception {
    assertEquals(200, get("/").statusCode());
    String second = PhotosProcess.text(get("/"));
    assertHas(second, "<data id=\"visits\" value=\"2\">2</data>");
    assertHas(second, "<span id=\"dyno\">web.1</span>");
    assertHas(second, "Release v7");
    assertHas(second, "No pictures yet");
  }

  @Test
  void writesOneLineForEachRequest() throws Exception {
    get("/health");
    String line = app.line();
    assertTrue(line.matches("GET /health 200 in \\d+\\.\\d ms"), line);
  }

  @Test
  void servesAnUploadedBodyAsItCame() throws Exception {
    byte[] picture = picture(PNG);
    HttpResponse<byte[]> saved = upload("ada", picture);
    assertEquals(303, saved.statusCode());
    assertEquals("/", saved.headers().firstValue("Location").orElse(""));
    assertTrue(cookie(saved).startsWith("profiles=ada.png"), cookie(saved));
    HttpResponse<byte[]> served = get("/static/ada.png");
    assertEquals("image/png", served.headers().firstValue("Content-Type").orElse(""));
    assertArrayEquals(picture, served.body());
    assertHas(PhotosProcess.text(get("/")), "<img src=\"/static/ada.png\" alt=\"Ada\"");
  }

  @Test
  void servesAPictureUploadedWithTheForm() throws Exception {
    byte[] picture = picture(PNG);
    HttpResponse<byte[]> saved = app.send(form(multipart("Lin", "me.png", picture)));
    assertEquals("Saved lin.png.\n", PhotosProcess.text(saved));
    assertArrayEquals(picture, get("/static/lin.png").body());
  }

  @Test
  void refusesAFormWithNoPictureOrNoEnd() throws Exception {
    assertEquals(400, app.send(form(multipart("lin", "", new byte[0]))).statusCode());
    byte[] whole = multipart("lin", "me.png", picture(PNG));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    assertEquals(400, app.send(form(half)).statusCode());
    assertEquals(404, get("/static/lin.png").statusCode());
  }

  @Test
  void addsToTheCookieAndKeepsOnePictureAPerson() throws Exception {
    upload("ada", picture(PNG));
    HttpRequest.Builder again =
        request("/upload?name=ada")
            .header("Cookie", "theme=dark; profiles=ada.png:lin.gif")
            .POST(BodyPublishers.ofByteArray(picture("ffd8ffe0")));
    HttpResponse<byte[]> saved = app.send(again);
    assertTrue(cookie(saved).startsWith("profiles=lin.gif:ada.jpg;"), cookie(saved));
    assertEquals(404, get("/static/ada.png").statusCode());
    assertEquals(200, get("/static/ada.jpg").statusCode());
  }

  @Test
  void forgetsPicturesAndVisitsAtARestartButNotTheCookie(@TempDir Path folder) throws Exception {
    String cookie = cookie(upload("ada", picture(PNG))).split(";", -1)[0];
    get("/");
    app.close();
    Path fresh = folder.resolve("disk");
    PhotosProcess.copy(slug, fresh);
    app = PhotosProcess.start(fresh, CONFIG);
    address = app.address();
    String page = PhotosProcess.text(app.send(request("/").header("Cookie", cookie)));
    assertHas(page, "<img src=\"/static/ada.png\" alt=\"Ada\"");
    assertHas(page, "ada.png is not on this disk");
    assertHas(page, "<data id=\"visits\" value=\"1\">");
    assertEquals(404, get("/static/ada.png").statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "ffd8ffe0, jpg, image/jpeg",
    "474946383961, gif, image/gif",
    "524946460000000057454250, webp, image/webp"
  })
  void knowsAPictureByItsFirstBytes(String start, String extension, String type) throws Exception {
    assertEquals(303, upload("x", picture(start)).statusCode());
    HttpResponse<byte[]> served = get("/static/x." + extension);
    assertEquals(type, served.headers().firstValue("Content-Type").orElse(""));
  }

  @Test
  void refusesWhatIsNoPictureAndKeepsNothingOfIt() throws Exception {
    HttpResponse<byte[]> refused = upload("ada", picture("3c737667")); // <svg, which may hold code
    assertEquals(415, refused.statusCode());
    assertEquals("That is not a PNG, JPEG, GIF or WebP picture.\n", PhotosProcess.text(refused));
    try (var files = Files.list(disk.resolve("assets/profilepictures"))) {
      assertEquals(0, files.count());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "a%2Fb", "..%2Fx", "a.png", "%C3%A9", "a%00"})
  void refusesNamesThatAreNotSafe(String name) throws Exception {
    assertEquals(400, upload(name, picture(PNG)).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/static/../../Procfile", "/static/%2e%2e%2f%2e%2e%2fProcfile", "/static/", "/no"})
  void givesNothingFromOutsideThePictures(String path) throws Exception {
    HttpResponse<byte[]> refused = get(path);
    assertEquals(404, refused.statusCode());
    assertFalse(PhotosProcess.text(refused).contains("web: java"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/slow", "/slow?ms=soon", "/slow?ms=1&ms=2", "/source?bytes=-1", "/slow?x"})
  void answersABadQueryWithASentence(String path) throws Exception {
    HttpResponse<byte[]> refused = get(path);
    assertEquals(400, refused.statusCode());
    assertTrue(PhotosProcess.text(refused).endsWith(".\n"));
  }

  @Test
  void hasPagesForExperiments() throws Exception {
    assertEquals("Answered after 20 ms.\n", PhotosProcess.text(get("/slow?ms=20")));
    assertEquals("ok\n", PhotosProcess.text(get("/health")));
    assertEquals(70_000, get("/source?bytes=70000").body().length);
    var body = BodyPublishers.ofByteArray(new byte[70_000]);
    assertEquals("70000", PhotosProcess.text(app.send(request("/sink").POST(body))));
    String env = PhotosProcess.text(get("/env"));
    assertEquals("API_KEY=****\nDYNO=web.1\nHEROKU_RELEASE_VERSION=****\nPORT=0\n", env);
  }

  @Test
  void crashEndsTheProcessWithStatus1AndNoAnswer() throws Exception {
    assertThrows(IOException.class, () -> get("/crash"));
    assertEquals(1, app.exitCode());
    assertTrue(app.line().startsWith("Exception in thread \"web\""));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void stopsAtSigtermEvenWhileARequestHangs() throws Exception {
    var hanging = app.sendLater(request("/hang"));
    get("/health");
    assertFalse(hanging.isDone());
    app.terminate();
    assertEquals(143, app.exitCode());
  }

  @Test
  void saysWhatIsWrongWithPort() throws Exception {
    try (PhotosProcess lost = PhotosProcess.start(disk, Map.of())) {
      assertEquals(1, lost.exitCode());
      assertHas(lost.line(), "which port to listen on: PORT is not set");
    }
    String taken = Integer.toString(address.getPort());
    try (PhotosProcess second = PhotosProcess.start(disk, Map.of("PORT", taken))) {
      assertEquals(1, second.exitCode());
      assertHas(second.line(), "Cannot start on 0.0.0.0:" + taken);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return app.send(request(path));
  }

  private HttpResponse<byte[]> upload(String name, byte[] body)
      throws IOException, InterruptedException {
    return app.send(request("/upload?name=" + name).POST(BodyPublishers.ofByteArray(body)));
  }

  private HttpRequest.Builder form(byte[] body) {
    return request("/upload")
        .header("Content-Type", "multipart/form-data; boundary=--edge")
        .POST(BodyPublishers.ofByteArray(body));
  }

  /** A form as browsers send it, but with the picture before the name. */
  private static byte[] multipart(String name, String fileName, byte[] picture) throws IOException {
    String file =
        "----edge\r\nContent-Disposition: form-data; name=\"picture\"; filename=\""
            + fileName
            + "\"\r\nContent-Type: image/png\r\n\r\n";
    String field = "\r\n----edge\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\n" + name;
    var body = new ByteArrayOutputStream();
    body.write(file.getBytes(StandardCharsets.US_ASCII));
    body.write(picture);
    body.write((field + "\r\n----edge--\r\n").getBytes(StandardCharsets.US_ASCII));
    return body.toByteArray();
  }

  /** 100 kB that start like a picture and hold all that could be taken for the edge of a part. */
  private static byte[] picture(String start) {
    byte[] bytes = new byte[100_000];
    new Random(7).nextBytes(bytes);
    byte[] nearly = "\r\r\n--\r\n----edg\r\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(nearly, 0, bytes, 5_000, nearly.length);
    System.arraycopy(nearly, 0, bytes, bytes.length - nearly.length, nearly.length);
    byte[] head = HexFormat.of().parseHex(start);
    System.arraycopy(head, 0, bytes, 0, head.length);
    return bytes;
  }

  private static String cookie(HttpResponse<byte[]> response) {
    return response.headers().firstValue("Set-Cookie").orElse("");
  }

  private static void assertHas(String text, String part) {
    assertTrue(text.contains(part), () -> "no " + part + " in: " + text);
  }
}

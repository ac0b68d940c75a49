package dev.dynoscope.live.dyno.engine;

import com.github.dockerjava.transport.DockerHttpClient;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is at a path of a container's disk, as the engine tells it in the head of an answer: the
 * library asks for the whole content instead.
 *
 * @param folder whether it is a folder
 * @param bytes its size
 * @param written when it was last written
 */
record DiskStat(boolean folder, long bytes, OffsetDateTime written) {
  private static final String HEADER = "X-Docker-Container-Path-Stat";
  private static final Pattern SIZE = Pattern.compile("\"size\":([0-9]+)");
  private static final Pattern MODE = Pattern.compile("\"mode\":([0-9]+)");
  private static final Pattern TIME = Pattern.compile("\"mtime\":\"([^\"]+)\"");

  /** The bit of a folder, in Go's way to write a mode. */
  private static final long FOLDER = 1L << 31;

  /** Empty if nothing is there. */
  static Optional<DiskStat> of(Engine engine, String container, String path)
      throws IOException, InterruptedException {
    String query = URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20");
    return engine.within(
        Engine.SOON,
        () -> {
          DockerHttpClient.Request.Builder head = DockerHttpClient.Request.builder();
          head.method("HEAD");
          try (DockerHttpClient.Response answer =
              engine.raw(head, "/containers/" + container + "/archive?path=" + query)) {
            String told = answer.getHeader(HEADER);
            return answer.getStatusCode() == 200 && told != null ? parse(told) : Optional.empty();
          }
        });
  }

  private static Optional<DiskStat> parse(String header) {
    try {
      String json = new String(Base64.getDecoder().decode(header), StandardCharsets.UTF_8);
      Matcher size = SIZE.matcher(json);
      Matcher mode = MODE.matcher(json);
      Matcher time = TIME.matcher(json);
      if (size.find() && mode.find() && time.find()) {
        return Optional.of(
            new DiskStat(
                (Long.parseLong(mode.group(1)) & FOLDER) != 0,
                Long.parseLong(size.group(1)),
                OffsetDateTime.parse(time.group(1))));
      }
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}

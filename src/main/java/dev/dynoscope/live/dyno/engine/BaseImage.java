package dev.dynoscope.live.dyno.engine;

import com.github.dockerjava.api.model.Image;
import com.github.dockerjava.transport.DockerHttpClient;
import dev.dynoscope.live.Folders;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The image that dynos have below their slug: what the user named, or one of ours, which stays in
 * the engine for later runs, or one that is fetched.
 */
final class BaseImage {
  /** On ours; its value says what it was made of. */
  static final String LABEL = "dev.dynoscope.base";

  /** What is fetched where none can be made. */
  private static final String FETCHED = "eclipse-temurin:25-jre";

  private static final String REPOSITORY = "dynoscope/base";
  private static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  private final Engine engine;
  private final Optional<String> named;
  private final Path folder;
  private final Consumer<String> tell;

  /**
   * An image to be found or made.
   *
   * @param named what the user wants
   * @param tell gets a sentence when it takes long
   */
  BaseImage(Engine engine, Optional<String> named, Path folder, Consumer<String> tell) {
    this.engine = engine;
    this.named = named;
    this.folder = folder;
    this.tell = tell;
  }

  /** Its id, when it is in the engine already. */
  Optional<String> present() throws IOException, InterruptedException {
    if (named.isPresent()) {
      return id(named.get());
    }
    if (!canBeMade()) {
      return id(FETCHED);
    }
    Map<String, String> label = Map.of(LABEL, RootFiles.ofThisMachine().hash());
    List<Image> ours = engine.ask(docker -> docker.listImagesCmd().withLabelFilter(label).exec());
    return ours.stream().map(Image::getId).findFirst();
  }

  /** Its id, once it is there. */
  String ready() throws IOException, InterruptedException {
    Optional<String> present = present();
    if (present.isPresent()) {
      return present.get();
    }
    return named.isEmpty() && canBeMade() ? make() : fetch(named.orElse(FETCHED));
  }

  private boolean canBeMade() throws IOException, InterruptedException {
    String theirs = engine.architecture().toLowerCase(Locale.ROOT);
    return System.getProperty("os.name").equals("Linux")
        && plain(theirs).equals(plain(System.getProperty("os.arch")));
  }

  private static String plain(String architecture) {
    return switch (architecture) {
      case "amd64", "x86_64" -> "x86-64";
      case "arm64", "aarch64" -> "arm-64";
      default -> architecture;
    };
  }

  private Optional<String> id(String image) throws IOException, InterruptedException {
    try {
      return Optional.of(engine.ask(docker -> docker.inspectImageCmd(image).exec()).getId());
    } catch (Refusal e) {
      return Optional.empty();
    }
  }

  private String fetch(String image) throws IOException, InterruptedException {
    tell.accept("Fetching the image " + image + ", once; this may take minutes.");
    try {
      engine.within(
          Engine.LONG, () -> engine.docker().pullImageCmd(image).start().awaitCompletion());
    } catch (dev.dynoscope.live.dyno.Gone e) {
      throw e;
    } catch (IOException e) {
      throw new IOException(
          "the image "
              + image
              + " could not be fetched ("
              + e.getMessage()
              + "); connect to the internet, or name an image that is there with the variable"
              + " DYNOSCOPE_IMAGE",
          e);
    }
    return id(image)
        .orElseThrow(() -> new IOException("the image " + image + " could not be fetched"));
  }

  private String make() throws IOException, InterruptedException {
    tell.accept(
        "Making an image for dynos from this machine's Java and tools, once; this takes half a"
            + " minute.");
    RootFiles root = RootFiles.ofThisMachine();
    Path work = Files.createTempDirectory(folder, "image-");
    try {
      Path tar = root.write(work);
      String hash = root.hash();
      engine.within(Engine.LONG, () -> upload(tar, hash));
    } finally {
      Folders.delete(work);
    }
    return present()
        .orElseThrow(() -> new IOException("the image was made, but the engine has it not"));
  }

  private Boolean upload(Path tar, String hash) throws IOException {
    String path =
        "/images/create?fromSrc=-&repo="
            + encoded(REPOSITORY)
            + "&tag="
            + hash
            + "&changes="
            + encoded("LABEL " + LABEL + "=" + hash)
            + "&changes="
            + encoded("ENV PATH=" + PATH);
    try (InputStream in = Files.newInputStream(tar);
        DockerHttpClient.Response answer =
            engine.raw(
                DockerHttpClient.Request.builder()
                    .method(DockerHttpClient.Request.Method.POST)
                    .putHeader("content-type", "application/x-tar")
                    .body(in),
                path)) {
      String words = new String(answer.getBody().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (answer.getStatusCode() != 200 || words.contains("\"error\"")) {
        throw new Refusal(answer.getStatusCode(), "the image could not be made: " + words);
      }
      return true;
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

package dev.dynoscope.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The course that was open last on this machine, in a small file of this user's. */
final class LastCourse {
  private static final Logger LOG = Logger.getLogger(LastCourse.class.getName());

  private final JsonMapper mapper = new JsonMapper();
  private final Path file;

  /** Where it was, and whether it was still open when it was left. */
  record Left(Path course, boolean open) {}

  /**
   * What is remembered in a folder.
   *
   * @param folder the state folder of this user
   */
  LastCourse(Path folder) {
    file = folder.resolve("course.json");
  }

  /** The one that was open last; empty if there was none. */
  Optional<Left> left() {
    try {
      JsonNode root = mapper.readTree(Files.readString(file));
      String course = root.path("file").asString("");
      return course.isEmpty()
          ? Optional.empty()
          : Optional.of(new Left(Path.of(course), root.path("open").asBoolean(false)));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException | JacksonException | InvalidPathException e) {
      LOG.log(Level.WARNING, "which course was open cannot be read", e);
      return Optional.empty();
    }
  }

  /** Remembers one. */
  void keep(Path course, boolean open) {
    String absolute = course.toAbsolutePath().normalize().toString();
    try {
      Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
      Files.writeString(
          file,
          mapper
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(
                  mapper.createObjectNode().put("file", absolute).put("open", open)));
    } catch (IOException e) {
      LOG.log(Level.WARNING, "which course is open cannot be written", e);
    }
  }
}

package dev.dynoscope.app;

import dev.dynoscope.session.LessonProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was done of lessons, in a small file of this user's. */
final class ProgressFile implements LessonProgress {
  private static final Logger LOG = Logger.getLogger(ProgressFile.class.getName());

  private final JsonMapper mapper = new JsonMapper();
  private final Path file;
  private final SortedMap<String, Note> notes = new TreeMap<>();

  ProgressFile(Path folder) {
    file = folder.resolve("progress.json");
    try {
      read(mapper.readTree(Files.readString(file)));
    } catch (NoSuchFileException first) {
      LOG.log(Level.FINE, "no lesson was begun yet", first);
    } catch (IOException | JacksonException e) {
      LOG.log(Level.WARNING, "what was done of lessons cannot be read", e);
    }
  }

  private void read(JsonNode root) {
    for (Map.Entry<String, JsonNode> each : root.properties()) {
      JsonNode note = each.getValue();
      notes.put(
          each.getKey(),
          new Note(
              note.path("reached").asInt(0),
              note.path("steps").asInt(0),
              note.path("predictions").asInt(0),
              note.path("right").asInt(0)));
    }
  }

  @Override
  public synchronized Optional<Note> of(String lesson) {
    return Optional.ofNullable(notes.get(lesson));
  }

  @Override
  public synchronized void keep(String lesson, Note note) {
    if (!note.equals(notes.put(lesson, note))) {
      write();
    }
  }

  @Override
  public synchronized void forget(String lesson) {
    if (notes.remove(lesson) != null) {
      write();
    }
  }

  @Override
  public synchronized String exported() {
    StringBuilder text = new StringBuilder("lesson,steps done,steps,predictions,came true\n");
    notes.forEach((lesson, n) ->
        text.append(
            String.format(
                Locale.ROOT,
                "%s,%d,%d,%d,%d%n",
                lesson,
                n.reached(),
                n.steps(),
                n.predictions(),
                n.right())));
    return text.toString();
  }

  private void write() {
    ObjectNode root = mapper.createObjectNode();
    notes.forEach((lesson, n) ->
        root.putObject(lesson)
            .put("reached", n.reached())
            .put("steps", n.steps())
            .put("predictions", n.predictions())
            .put("right", n.right()));
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, "progress", ".tmp");
      Files.writeString(draft, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root));
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "what was done of lessons cannot be written", e);
    }
  }
}

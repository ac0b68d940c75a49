package dev.dynoscope.app;

import dev.dynoscope.view.Memory;
import dev.dynoscope.view.Settings;
import dev.dynoscope.view.WindowPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the window is like, in a small file of this user's. It is no loss when it is gone: what
 * cannot be read is put aside, said in the log, and all begins as usual.
 */
final class SettingsFile {
  private static final Logger LOG = Logger.getLogger(SettingsFile.class.getName());
  private static final String NAME = "settings.json";
  private static final String ASIDE = "settings-unreadable.json";
  private static final int VERSION = 1;

  private final JsonMapper mapper = JsonMapper.builder().build();
  private final Path file;

  SettingsFile(Path folder) {
    file = folder.resolve(NAME);
  }

  /** What the window begins with, and the way in which it is kept. */
  Memory memory() {
    return new Memory(read(), this::write);
  }

  /** The settings; the first ones where there is no file that we understand. */
  Settings read() {
    try {
      JsonNode root = mapper.readTree(Files.readString(file));
      int version = root.path("version").asInt(0);
      if (version == VERSION) {
        return settings(root);
      }
      putAside("it is of version " + version + ", and we know " + VERSION);
    } catch (NoSuchFileException first) {
      LOG.log(Level.FINE, "no settings yet", first);
    } catch (IOException | JacksonException e) {
      putAside(String.valueOf(e.getMessage()));
    }
    return Settings.FIRST;
  }

  private void putAside(String why) {
    LOG.log(Level.WARNING, "The settings in {0} are not used: {1}.", new Object[] {file, why});
    try {
      Files.move(file, file.resolveSibling(ASIDE), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "they cannot be put aside", e);
    }
  }

  private static Settings settings(JsonNode root) {
    Settings first = Settings.FIRST;
    JsonNode window = root.path("window");
    Optional<WindowPlace> place =
        window.isObject()
            ? Optional.of(
                new WindowPlace(
                    window.path("x").asDouble(0),
                    window.path("y").asDouble(0),
                    window.path("width").asDouble(0),
                    window.path("height").asDouble(0),
                    window.path("maximized").asBoolean(false)))
            : Optional.empty();
    return new Settings(
        place,
        root.path("look").asString(first.look()),
        root.path("zoom").asInt(first.zoom()),
        root.path("language").asString(first.language()),
        root.path("inspector").asBoolean(first.inspector()),
        root.path("inspectorWidth").asDouble(first.inspectorWidth()),
        root.path("logHeight").asDouble(first.logHeight()),
        root.path("reducedMotion").asBoolean(false)
            ? Settings.Motion.REDUCED
            : Settings.Motion.AS_SYSTEM,
        root.path("speed").asDouble(first.speed()),
        root.path("welcomed").asBoolean(first.welcomed()),
        root.path("notes").asString(first.notes()),
        root.path("letterKeys").asBoolean(first.letters()));
  }

  /** Writes them whole or not at all; that it cannot is said in the log alone. */
  void write(Settings settings) {
    ObjectNode root = mapper.createObjectNode();
    root.put("version", VERSION);
    settings
        .place()
        .ifPresent(place -> {
          ObjectNode window = root.putObject("window");
          window.put("x", place.x());
          window.put("y", place.y());
          window.put("width", place.width());
          window.put("height", place.height());
          window.put("maximized", place.maximized());
        });
    root.put("look", settings.look());
    root.put("zoom", settings.zoom());
    root.put("language", settings.language());
    root.put("inspector", settings.inspector());
    root.put("inspectorWidth", settings.inspectorWidth());
    root.put("logHeight", settings.logHeight());
    root.put("reducedMotion", settings.motion() == Settings.Motion.REDUCED);
    root.put("speed", settings.speed());
    root.put("welcomed", settings.welcomed());
    root.put("notes", settings.notes());
    root.put("letterKeys", settings.letters());
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "settings", ".tmp");
      Files.writeString(draft, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root));
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the settings cannot be written", e);
    }
  }
}

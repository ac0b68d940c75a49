package dev.dynoscope.wording.bundle;

import dev.dynoscope.wording.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The resource files: one folder a language, one file for each part of the program. The keys of a
 * file begin with its name.
 */
public final class Wordings {
  /** The files of each language. */
  public static final List<String> PARTS =
      List.of(
          "acts",
          "browser",
          "captions",
          "conditions",
          "dictation",
          "handout",
          "inspector",
          "lesson",
          "modes",
          "present",
          "sent",
          "report",
          "stage",
          "timeline",
          "welcome",
          "window");

  private Wordings() {}

  /**
   * What the program says in {@code language}; what is not written in it yet is said in English.
   *
   * @throws UncheckedIOException when the program's own files are damaged
   */
  public static Wording load(Language language) {
    SortedMap<String, String> patterns = written(Language.ENGLISH);
    patterns.putAll(written(language));
    return new Wording(Locale.of(language.tag()), patterns);
  }

  /** What is written in a language alone, by key. */
  public static SortedMap<String, String> written(Language language) {
    SortedMap<String, String> patterns = new TreeMap<>();
    for (String part : PARTS) {
      Properties file = read(language.tag() + "/" + part + ".properties");
      file.stringPropertyNames().forEach(key -> patterns.put(key, file.getProperty(key)));
    }
    return patterns;
  }

  private static Properties read(String name) {
    Properties file = new Properties();
    try (InputStream in = Wordings.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the program lacks its file " + name);
      }
      file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.dynoscope.live.dyno.engine;

import com.github.dockerjava.api.exception.DockerException;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The engine was asked and said no. */
final class Refusal extends IOException {
  private static final int NOT_FOUND = 404;
  private static final Pattern MESSAGE =
      Pattern.compile("\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

  private final int status;

  Refusal(int status, String words) {
    super(words);
    this.status = status;
  }

  /** Whether what was asked about is not there. */
  boolean nothingThere() {
    return status == NOT_FOUND;
  }

  /** Its own words, taken out of the JSON they come in. */
  static String words(DockerException refusal) {
    String text = String.valueOf(refusal.getMessage());
    Matcher message = MESSAGE.matcher(text);
    String words = message.find() ? message.group(1) : text;
    return words.replace("\\n", " ").replace("\\\"", "\"").strip();
  }
}

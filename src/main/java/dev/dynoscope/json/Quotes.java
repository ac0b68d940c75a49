package dev.dynoscope.json;

import tools.jackson.databind.json.JsonMapper;

/** Writes texts as JSON. */
public final class Quotes {
  private static final JsonMapper MAPPER = new JsonMapper();

  private Quotes() {}

  /** The text in quotes, with what has to be masked in it. */
  public static String around(String text) {
    return MAPPER.writeValueAsString(text);
  }
}

package dev.dynoscope.sim.scenario;

import java.util.List;

/**
 * What a page does with pictures, and what it says, for a browser that looks at it.
 *
 * @param lines its text; {@code {dyno}}, {@code {release}}, {@code {visits}}, {@code {env NAME}}
 *     and {@code {env NAME|otherwise}} stand for what this process knows
 * @param folder where pictures are kept on the dyno's disk, unless the app has object storage
 * @param at the path where pictures are served from, such as {@code /static/}
 */
public record Content(Use use, String title, List<String> lines, String folder, String at) {
  /** A page that has to do with no pictures, and says nothing. */
  public static final Content NONE = new Content(Use.NOTHING, "", List.of(), "", "");

  /** What a page does with pictures. */
  public enum Use {
    /** It has to do with none. */
    NOTHING,
    /** It keeps the picture that comes with the request, and sends the browser to {@code /}. */
    SAVES,
    /** It answers with the picture that the rest of its path names, or 404 if that is gone. */
    SERVES,
    /** It shows all pictures that are there, and those that this browser has sent before. */
    SHOWS
  }
}

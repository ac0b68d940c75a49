package dev.dynoscope.live.slug;

import java.util.regex.Pattern;

/** Patterns for paths as Git has them: {@code *}, {@code **}, {@code ?} and {@code [a-z]}. */
final class Glob {
  private final String glob;
  private final StringBuilder regex = new StringBuilder();
  private int at;

  private Glob(String glob) {
    this.glob = glob;
  }

  /** The regular expression that matches the same paths, with slashes between their parts. */
  static String regex(String glob) {
    Glob reading = new Glob(glob);
    while (reading.at < glob.length()) {
      reading.next();
    }
    return reading.regex.toString();
  }

  private void next() {
    if (takes("**/")) {
      regex.append("(?:.*/)?");
    } else if (takes("**")) {
      regex.append(".*");
    } else if (takes("*")) {
      regex.append("[^/]*");
    } else if (takes("?")) {
      regex.append("[^/]");
    } else if (glob.charAt(at) == '[' && glob.indexOf(']', at + 2) > 0) {
      bracket(glob.indexOf(']', at + 2));
    } else {
      at += glob.charAt(at) == '\\' && at + 1 < glob.length() ? 1 : 0;
      regex.append(Pattern.quote(glob.substring(at, at + 1)));
      at++;
    }
  }

  private boolean takes(String sign) {
    boolean here = glob.startsWith(sign, at);
    at += here ? sign.length() : 0;
    return here;
  }

  private void bracket(int end) {
    String inside = glob.substring(at + 1, end).replace("\\", "\\\\").replace("[", "\\[");
    regex.append('[').append(inside.replaceFirst("^!", "^")).append(']');
    at = end + 1;
  }
}

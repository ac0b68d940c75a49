package dev.dynoscope.view;

import dev.dynoscope.journal.RequestFact.HeadSeen;
import dev.dynoscope.world.RequestState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A request as a command for {@code curl}, to be pasted into a shell.
 *
 * @param headers each as {@code Name: value}
 * @param body size of the body in bytes, if it had one
 * @param left names of headers whose values are not known
 */
record Curl(
    String method, String target, List<String> headers, Optional<Long> body, List<String> left) {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");

  /** What curl sees to itself. */
  private static final Set<String> OWN =
      new TreeSet<>(
          List.of("content-length", "transfer-encoding", "connection", "expect", "accept"));

  /** The request that this head belongs to. */
  static Curl of(HeadSeen head) {
    List<String> lines = head.text().lines().filter(line -> !line.isEmpty()).toList();
    String[] first = lines.getFirst().split(" ", -1);
    List<String> headers = new ArrayList<>();
    Optional<Long> body = Optional.empty();
    String accept = "Accept:";
    for (String line : lines.subList(1, lines.size())) {
      int colon = Math.max(0, line.indexOf(':'));
      String name = line.substring(0, colon);
      String value = line.substring(colon + 1).strip();
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.equals("content-length") && value.matches("\\d{1,12}")) {
        body = Optional.of(Long.valueOf(value)).filter(bytes -> bytes > 0);
      } else if (lower.equals("accept")) {
        accept = value.equals("*/*") ? "" : line;
      } else if (!OWN.contains(lower) && !head.masked().contains(name)) {
        headers.add(name + ": " + value);
      }
    }
    if (!accept.isEmpty()) {
      headers.add(accept);
    }
    String target = first.length > 1 ? first[1] : "/";
    return new Curl(first[0], target, List.copyOf(headers), body, head.masked());
  }

  /** The request as far as it is known where its head was not told. */
  static Curl of(RequestState request) {
    List<String> headers = List.of("Host: " + request.host());
    return new Curl(request.method(), request.path(), headers, Optional.empty(), List.of());
  }

  /** A page, asked for as a person would. */
  static String page(String host, String path, String router) {
    return "curl -H " + quoted("Host: " + host) + " http://" + router + path;
  }

  /** The command, for a router that listens at this address. */
  String command(String router) {
    StringBuilder command = new StringBuilder("curl -i");
    if (method.equals("HEAD")) {
      command.append(" --head");
    } else if (!method.equals("GET")) {
      command.append(" -X ").append(quoted(method));
    }
    headers.forEach(header -> command.append(" -H ").append(quoted(header)));
    body.ifPresent(bytes -> command.append(" --data-binary @-"));
    String url = target.startsWith("/") ? "http://" + router + target : "http://" + router + "/";
    command.append(" --path-as-is ").append(quoted(url));
    return body.map(bytes -> "head -c " + bytes + " /dev/zero | ").orElse("") + command;
  }

  /** A word as a shell takes it for one, whatever is in it. */
  static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}

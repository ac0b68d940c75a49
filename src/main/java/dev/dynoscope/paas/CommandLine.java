package dev.dynoscope.paas;

import dev.dynoscope.journal.DynoName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command as words: the verb, the app after {@code -a}, and the rest; what comes after {@code --}
 * is rest in any case. Each question it answers either has a fitting word or ends in a sentence
 * that says what was expected.
 */
final class CommandLine {
  private static final Pattern DYNO = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*)\\.([1-9]\\d{0,4})");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");
  private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']++|" + QUOTED + ")++|[\"']");

  private final String text;
  private final String verb;
  private final List<String> rest = new ArrayList<>();
  private final Apps apps;
  private Optional<String> appWord = Optional.empty();

  CommandLine(String text, Apps apps) throws Misunderstood {
    this.text = text;
    this.apps = apps;
    List<String> words = words(text);
    verb = words.isEmpty() ? "" : words.getFirst();
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).equals("--")) {
        rest.addAll(words.subList(i + 1, words.size()));
        return;
      }
      if (words.get(i).equals("-a") || words.get(i).equals("--app")) {
        if (i + 1 == words.size()) {
          throw new Misunderstood("The name of an app is missing after " + words.get(i) + ".");
        }
        appWord = Optional.of(words.get(++i));
      } else {
        rest.add(words.get(i));
      }
    }
  }

  /** Words lie between spaces; quotation marks hold one together, as a shell would. */
  private static List<String> words(String text) throws Misunderstood {
    List<String> words = new ArrayList<>();
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      if (m.group().matches("[\"']")) {
        throw new Misunderstood("A quotation mark is not closed.");
      }
      words.add(QUOTED.matcher(m.group()).replaceAll("$1$2"));
    }
    return words;
  }

  String verb() {
    return verb;
  }

  List<String> rest() {
    return rest;
  }

  /** The whole command, as it was given. */
  String text() {
    return text;
  }

  /** The app that is meant: the one after {@code -a}, or the only one there is. */
  App app() throws Misunderstood {
    if (appWord.isPresent()) {
      return apps.named(appWord.get());
    }
    if (apps.all().size() != 1) {
      throw new Misunderstood("Which app? Add -a and its name. " + apps.listed());
    }
    return apps.all().iterator().next();
  }

  /** The app named by the only word that is left, or after {@code -a}; never just a guess. */
  App appNamedFirst() throws Misunderstood {
    if (appWord.isPresent() && rest.isEmpty()) {
      return apps.named(appWord.get());
    }
    return apps.named(only("the name of an app"));
  }

  /** The word after one of {@code names}, which are both taken out of the rest. */
  Optional<String> option(String... names) throws Misunderstood {
    int at = 0;
    while (at < rest.size() && !List.of(names).contains(rest.get(at))) {
      at++;
    }
    if (at == rest.size()) {
      return Optional.empty();
    }
    String name = rest.remove(at);
    if (at == rest.size()) {
      throw new Misunderstood("A word is missing after " + name + ".");
    }
    return Optional.of(rest.remove(at));
  }

  String only(String what) throws Misunderstood {
    if (rest.size() != 1) {
      throw new Misunderstood(verb + " takes " + what + ", and nothing else.");
    }
    return rest.getFirst();
  }

  void nothingElse() throws Misunderstood {
    if (!rest.isEmpty()) {
      throw new Misunderstood(
          verb + " takes no more words, but got \"" + String.join(" ", rest) + "\".");
    }
  }

  DynoName dyno() throws Misunderstood {
    Matcher m = DYNO.matcher(only("a dyno such as web.1"));
    if (!m.matches()) {
      throw new Misunderstood(
          "\"" + rest.getFirst() + "\" is not a dyno's name; one looks like web.1.");
    }
    return new DynoName(app().name(), m.group(1), Integer.parseInt(m.group(2)));
  }
}

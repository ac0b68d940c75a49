package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.time.PlatformClock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads commands in the words of the {@code heroku} command line. */
final class CommandReader {
  /** The list that {@code help} prints. */
  static final List<String> HELP =
      List.of(
          "apps                              lists the apps",
          "ps [-a APP]                       lists the dynos",
          "ps:restart [web.1] [-a APP]       restarts one dyno, or all",
          "ps:stop web.1 [-a APP]            stops a dyno; the formation brings it back",
          "ps:scale web=2 [-a APP]           sets the number of dynos of a process type",
          "crash web.1 [-a APP]              kills a dyno's processes, as a fault would",
          "domains [-a APP]                  lists the domains",
          "domains:add HOST [-a APP]         adds a custom domain",
          "domains:remove HOST [-a APP]      removes it",
          "config [-a APP]                   lists the config vars",
          "config:set NAME=VALUE [-a APP]    sets config vars: a new release and a restart",
          "config:unset NAME [-a APP]        removes config vars: a new release and a restart",
          "releases [-a APP]                 lists the releases",
          "visit [PATH | URL] [-a APP]       sends the built-in browser to a page",
          "upload [-a APP]                   uploads the browser's next sample picture",
          "sleep [-a APP]                    skips ahead until the app sleeps",
          "skip 31m                          sets the platform clock forward (s, m, h, d)",
          "rate 60                           platform seconds a second, 1 to 3600",
          "pause, resume                     stops the platform clock, lets it go at 1x",
          "help                              this list");

  private static final Pattern SCALE = Pattern.compile("([\\w-]+)=(\\d{1,3})(?::[\\w-]+)?");
  private static final Pattern CONFIG = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)=(.*)");
  private static final Pattern PART = Pattern.compile("(\\d{1,6})([smhd])");
  private static final Pattern HOST =
      Pattern.compile("(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}");
  private static final int MOST_DYNOS = 100;
  private static final Duration LONGEST_SKIP = Duration.ofDays(366);

  private CommandReader() {}

  /** The text is not a command; the message says what was expected. */
  static final class Misunderstood extends Exception {
    Misunderstood(String sentence) {
      super(sentence);
    }
  }

  static Command read(String text, List<AppName> apps) throws Misunderstood {
    CommandLine line = new CommandLine(text, apps);
    return switch (line.verb()) {
      case "apps" -> bare(line, new Command.ListApps());
      case "ps", "domains", "config", "releases", "sleep", "upload" -> ofApp(line);
      case "ps:restart" ->
          line.rest().isEmpty()
              ? new Command.Restart(line.app(), Optional.empty())
              : new Command.Restart(line.app(), Optional.of(line.dyno()));
      case "ps:stop" -> new Command.Stop(line.app(), line.dyno());
      case "crash" -> new Command.Crash(line.app(), line.dyno());
      case "ps:scale" -> scale(line);
      case "domains:add" -> new Command.AddDomain(line.app(), host(line));
      case "domains:remove" -> new Command.RemoveDomain(line.app(), host(line));
      case "config:set" -> new Command.SetConfig(line.app(), assignments(line));
      case "config:unset" -> unset(line);
      case "visit" -> visit(line);
      case "skip" -> new Command.Skip(duration(line.only("a time such as 31m")));
      case "rate" -> new Command.SetRate(rate(line.only("a number from 1 to 3600")));
      case "pause" -> bare(line, new Command.SetRate(0));
      case "resume" -> bare(line, new Command.SetRate(1));
      case "" -> throw new Misunderstood("Type a command, or help for the list.");
      default ->
          throw new Misunderstood(
              "There is no command \"" + line.verb() + "\". Type help for the list.");
    };
  }

  private static Command bare(CommandLine line, Command command) throws Misunderstood {
    line.nothingElse();
    return command;
  }

  private static Command ofApp(CommandLine line) throws Misunderstood {
    line.nothingElse();
    AppName app = line.app();
    return switch (line.verb()) {
      case "ps" -> new Command.ListDynos(app);
      case "domains" -> new Command.ListDomains(app);
      case "config" -> new Command.ListConfig(app);
      case "releases" -> new Command.ListReleases(app);
      case "sleep" -> new Command.SkipToSleep(app);
      default -> new Command.Upload(app);
    };
  }

  private static Command scale(CommandLine line) throws Misunderstood {
    String word = line.only("a process type and a number, such as web=2");
    Matcher m = SCALE.matcher(word);
    if (!m.matches() || Integer.parseInt(m.group(2)) > MOST_DYNOS) {
      throw new Misunderstood(
          "\""
              + word
              + "\" does not say how to scale; write a process type and a number from 0 to "
              + MOST_DYNOS
              + ", such as web=2.");
    }
    return new Command.Scale(line.app(), m.group(1), Integer.parseInt(m.group(2)));
  }

  private static String host(CommandLine line) throws Misunderstood {
    String host = line.only("a host such as www.photos.example").toLowerCase(Locale.ROOT);
    if (!HOST.matcher(host).matches()) {
      throw new Misunderstood(
          "\""
              + host
              + "\" is not a host name; one looks like www.photos.example or *.shop.example.");
    }
    return host;
  }

  private static SortedMap<String, String> assignments(CommandLine line) throws Misunderstood {
    SortedMap<String, String> values = new TreeMap<>();
    for (String word : line.rest()) {
      Matcher m = CONFIG.matcher(word);
      if (!m.matches() || m.group(1).startsWith("__") || m.group(1).startsWith("HEROKU_")) {
        throw new Misunderstood(
            "\""
                + word
                + "\" cannot be set; write NAME=VALUE, with a name of letters, digits and _"
                + " that does not start with a digit, __ or HEROKU_.");
      }
      values.put(m.group(1), m.group(2));
    }
    if (values.isEmpty()) {
      throw new Misunderstood("config:set takes at least one NAME=VALUE.");
    }
    return values;
  }

  private static Command unset(CommandLine line) throws Misunderstood {
    if (line.rest().isEmpty()) {
      throw new Misunderstood("config:unset takes at least one name.");
    }
    return new Command.UnsetConfig(line.app(), new TreeSet<>(line.rest()));
  }

  private static Command visit(CommandLine line) throws Misunderstood {
    String where = line.rest().isEmpty() ? "/" : line.only("a path or an address");
    if (where.startsWith("/")) {
      return new Command.Visit(line.app(), Optional.empty(), where);
    }
    String address = where.startsWith("http://") ? where.substring(7) : where;
    int slash = address.indexOf('/');
    String host = slash < 0 ? address : address.substring(0, slash);
    if (host.isEmpty() || host.contains(":")) {
      throw new Misunderstood(
          "\"" + where + "\" is not an address; write a path such as /env, or http://HOST/PATH.");
    }
    return new Command.Visit(
        line.app(), Optional.of(host), slash < 0 ? "/" : address.substring(slash));
  }

  private static double rate(String word) throws Misunderstood {
    try {
      double rate = Double.parseDouble(word.replaceFirst("x$", ""));
      if (rate >= 1 && rate <= PlatformClock.MAX_RATE) {
        return rate;
      }
    } catch (NumberFormatException e) {
      // told below, together with numbers that are out of range
    }
    throw new Misunderstood(
        "\"" + word + "\" is no rate; write a number from 1 to 3600: platform seconds a second.");
  }

  static Duration duration(String word) throws Misunderstood {
    Duration sum = Duration.ZERO;
    Matcher m = PART.matcher(word);
    int end = 0;
    while (m.find() && m.start() == end) {
      end = m.end();
      long n = Long.parseLong(m.group(1));
      sum =
          sum.plus(
              switch (m.group(2)) {
                case "s" -> Duration.ofSeconds(n);
                case "m" -> Duration.ofMinutes(n);
                case "h" -> Duration.ofHours(n);
                default -> Duration.ofDays(n);
              });
    }
    if (end != word.length() || sum.isZero() || sum.compareTo(LONGEST_SKIP) > 0) {
      throw new Misunderstood(
          "\"" + word + "\" is no time to skip; write 90s, 31m, 2h or 1d, up to 366d.");
    }
    return sum;
  }
}

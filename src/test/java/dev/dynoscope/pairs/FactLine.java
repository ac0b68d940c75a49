package dev.dynoscope.pairs;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.ClockFact;
import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.HoursFact;
import dev.dynoscope.journal.IsolationFact;
import dev.dynoscope.journal.LogLine;
import dev.dynoscope.journal.PageFact;
import dev.dynoscope.journal.RequestFact;
import dev.dynoscope.journal.SlugId;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/** A fact as a line, without times, ids, ports, addresses and pids. */
final class FactLine {
  /** Names of components that no two runs have in common. */
  private static final Set<String> OWN =
      Set.of("request", "question", "pid", "address", "client", "cycleAt", "slug", "used");

  private FactLine() {}

  /** Whether a fact is told in both kinds of run. */
  static boolean compared(Fact fact) {
    return switch (fact) {
      // sandboxes and simulations differ by design
      case IsolationFact _ -> false;
      // real memory is as it is; what comes of it is compared
      case DynoFact.MemoryMeasured _ -> false;
      // nothing goes over a wire in a simulation
      case RequestFact.HeadSeen _, DnsFact.MessagesSeen _ -> false;
      // a skip with real code in it goes in more steps
      case ClockFact.ClockSkipped _ -> false;
      // counted whenever the speed changes, and two may change it in one moment or in two
      case HoursFact.HoursCounted _ -> false;
      // what a compiler prints is its own affair
      case AppFact.BuildPrinted _ -> false;
      // an app's own words
      case LogLine line -> !line.source().equals("app") || !line.process().contains(".");
      default -> true;
    };
  }

  static String question(Fact fact) {
    return fact instanceof DnsFact.NameAsked asked ? "question for " + asked.name() : "a question";
  }

  static String of(Fact fact) {
    if (fact instanceof LogLine line) {
      return masked("log " + line.source() + "[" + line.process() + "]: " + line.text());
    }
    if (fact instanceof PageFact.PageShown shown) {
      return "PageShown status=" + shown.status();
    }
    Set<String> own = fact instanceof AppFact.SlugCompiled ? Set.of("slug", "bytes") : OWN;
    StringJoiner fields = new StringJoiner(" ");
    fields.add(fact.getClass().getSimpleName());
    for (RecordComponent part : fact.getClass().getRecordComponents()) {
      Object value = value(fact, part);
      if (!own.contains(part.getName()) && telling(value)) {
        fields.add(part.getName() + "=" + masked(String.valueOf(value)));
      }
    }
    return fields.toString();
  }

  private static boolean telling(Object value) {
    return switch (value) {
      case Duration _, Instant _, SlugId _ -> false;
      case Optional<?> some -> some.isEmpty() || telling(some.get());
      case List<?> some -> some.isEmpty() || telling(some.getFirst());
      default -> true;
    };
  }

  private static Object value(Fact fact, RecordComponent part) {
    try {
      return part.getAccessor().invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  static String masked(String text) {
    return text.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
        .replaceAll("\\b[0-9a-f]{8,64}\\b", "HASH")
        .replaceAll("\\b(run|release)\\.\\d+", "$1.N")
        .replaceAll("\\bhost-[a-z]\\d+\\b", "HOST")
        .replaceAll("\\bus-east-1[a-c]\\b", "ZONE")
        .replaceAll("mem=\\d+MB\\([0-9.]+%\\)", "mem=SIZE")
        .replaceAll("\\d+ messages dropped", "N messages dropped")
        .replaceAll("fwd=\"[^\"]*\"", "fwd=ADDRESS")
        .replaceAll("\\b(connect|service)=\\d+ms", "$1=TIME")
        .replaceAll("\\b\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(Z|\\+00:00)", "TIME")
        .replaceAll("\\b\\d+\\.\\d+\\.\\d+\\.\\d+(:\\d+)?", "ADDRESS");
  }
}

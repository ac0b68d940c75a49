package dev.dynoscope.diagram;

import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.DynoFact.DiskDiscarded;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.World;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What happens to a dyno, in one plain sentence. */
record DynoCaptions(Wording wording, World before) {
  String of(DynoFact fact) {
    String dyno = name(fact.dyno());
    return switch (fact) {
      case DynoFact.DynoStarted f ->
          wording.say("captions.dyno.started", dyno, f.host(), String.valueOf(f.release()));
      case DynoFact.DynoUp f ->
          f.address().isEmpty()
              ? wording.say("captions.dyno.up", dyno, wording.amount(Words.time(f.took())))
              : wording.say(
                  "captions.dyno.up-at", dyno, wording.amount(Words.time(f.took())), f.address());
      case DynoFact.DynoIdled _ -> idled(fact.dyno());
      case DynoFact.DynoUnidled _ -> unidled(fact.dyno(), dyno);
      case DynoFact.DynoSignalled f -> signalled(f, dyno);
      case DynoFact.DynoExited f ->
          wording.say("captions.dyno.exited", dyno, String.valueOf(f.status()));
      case DiskDiscarded f -> discarded(f, dyno);
      case DynoFact.DynoCrashed f -> wording.say("captions.dyno.crashed", dyno, f.why());
      case DynoFact.DynoRemoved _ -> wording.say("captions.dyno.removed", dyno);
      case DynoFact.DynoCompleted f ->
          f.status() == 0
              ? wording.say("captions.dyno.done", dyno)
              : wording.say("captions.dyno.ended", dyno, String.valueOf(f.status()));
      case DynoFact.DynoErred f -> new DynoErrorCaptions(wording).of(f, dyno, before);
      case DynoFact.MemoryMeasured f ->
          wording.say(
              "captions.dyno.memory",
              dyno,
              wording.amount(Words.memory(f.bytes())),
              wording.amount(Words.memory(f.quota())));
      case DynoFact.DynoLost f -> wording.say("captions.dyno.lost", dyno, f.host());
      case DynoFact.FileWritten f ->
          wording.say(
              "captions.dyno.wrote",
              dyno,
              f.file().name(),
              wording.amount(Words.size(f.file().bytes())));
      case DynoFact.FileDeleted f -> wording.say("captions.dyno.deleted", dyno, f.path());
    };
  }

  /** With its app where there are others: each has a {@code web.1}. */
  private String name(DynoName dyno) {
    return before.apps().byName().size() > 1
        ? wording.say("captions.dyno.of-app", dyno.app(), dyno.label())
        : dyno.label();
  }

  private String idled(DynoName dyno) {
    return before.account().exhausted(dyno.app(), before.at())
        ? wording.say("captions.dyno.idled-hours", dyno.label())
        : wording.say(
            "captions.dyno.idled", dyno.app(), Words.age(before.clock().idleAfter()), dyno.label());
  }

  private String unidled(DynoName dyno, String name) {
    boolean waiting =
        before.requests().open().stream().anyMatch(r -> r.app().equals(Optional.of(dyno.app())));
    return wording.say(waiting ? "captions.dyno.woken-for" : "captions.dyno.woken", name);
  }

  private String signalled(DynoFact.DynoSignalled f, String dyno) {
    String reason = f.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String why = wording.say("captions.why." + reason);
    String key =
        switch (f.signal()) {
          case "SIGHUP" -> "captions.dyno.hung-up";
          case "SIGTERM" -> "captions.dyno.asked-to-end";
          default -> "captions.dyno.killed";
        };
    return wording.say(key, dyno, why);
  }

  private String discarded(DiskDiscarded f, String dyno) {
    List<String> names = f.lost().stream().map(FileInfo::name).toList();
    return names.isEmpty()
        ? wording.say("captions.dyno.disk-gone", dyno)
        : wording.say(
            "captions.dyno.disk-gone-with", dyno, new Lists(wording).of(names), names.size());
  }
}

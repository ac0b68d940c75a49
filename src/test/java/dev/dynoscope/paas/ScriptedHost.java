package dev.dynoscope.paas;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.FileInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Runs dynos by a script: they boot, listen, obey or ignore signals. */
final class ScriptedHost {
  private static final int FIRST_PORT = 5000;
  private static final int KILLED = 137;

  /** Boot of each process that lives. */
  final Map<DynoName, Integer> alive = new TreeMap<>();

  /** How processes ended by themselves. */
  final List<Input.DynoEnded> exits = new ArrayList<>();

  final Map<Endpoint, DynoName> listening = new HashMap<>();

  /** Where nobody answers, for the machine is lost. */
  final Set<Endpoint> holes = new HashSet<>();

  private final Map<Boot, Endpoint> addresses = new HashMap<>();
  final Set<DynoName> neverBinds = new TreeSet<>();
  final Set<DynoName> ignoresTerm = new TreeSet<>();
  final Set<DynoName> unstartable = new TreeSet<>();
  Duration bootTime = Duration.ofSeconds(3);
  Duration exitTime = Duration.ZERO;
  List<FileInfo> written = List.of();
  private final Script script;
  private int port = FIRST_PORT;

  private record Boot(DynoName dyno, int number) {}

  ScriptedHost(Script script) {
    this.script = script;
  }

  void carryOut(Effect.ForDyno order) {
    switch (order) {
      case Effect.StartDyno start -> start(start.dyno(), start.boot());
      case Effect.SignalDyno signal -> signal(signal);
      case Effect.PutBack _ -> {}
      case Effect.CutDyno cut -> {
        Optional.ofNullable(addresses.get(new Boot(cut.dyno(), cut.boot()))).ifPresent(holes::add);
        end(cut.dyno(), cut.boot(), KILLED);
      }
    }
  }

  private void start(DynoName dyno, int boot) {
    if (unstartable.contains(dyno)) {
      script.plan(Duration.ZERO, new Input.DynoUnstartable(dyno, boot, "There is no node here."));
      return;
    }
    if (alive.put(dyno, boot) != null) {
      throw new AssertionError(dyno + " was started while its last boot was alive");
    }
    if (!neverBinds.contains(dyno)) {
      Endpoint at = new Endpoint("127.0.0.1", port++);
      listening.put(at, dyno);
      addresses.put(new Boot(dyno, boot), at);
      script.plan(bootTime, new Input.DynoReady(dyno, boot, at, 4711));
    }
  }

  private void signal(Effect.SignalDyno signal) {
    int status =
        switch (signal.signal()) {
          case HUP -> 129;
          case TERM -> 143;
          case KILL -> KILLED;
        };
    if (status == KILLED || !ignoresTerm.contains(signal.dyno())) {
      end(signal.dyno(), signal.boot(), status);
    }
  }

  /** From now on dynos do what they are asked. */
  void behave() {
    neverBinds.clear();
    ignoresTerm.clear();
    unstartable.clear();
    bootTime = Duration.ofSeconds(1);
  }

  /** The process ends by itself. */
  void exit(DynoName dyno, int status) {
    Integer boot = alive.get(dyno);
    if (boot != null) {
      alive.remove(dyno);
      Input.DynoEnded end = new Input.DynoEnded(dyno, boot, status, written);
      exits.add(end);
      script.give(end);
    }
  }

  private void end(DynoName dyno, int boot, int status) {
    if (alive.remove(dyno, boot)) {
      script.plan(exitTime, new Input.DynoEnded(dyno, boot, status, written));
    }
  }
}

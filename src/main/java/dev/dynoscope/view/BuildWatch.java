package dev.dynoscope.view;

import dev.dynoscope.journal.AppFact;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.LearnerFact.CommandRefused;
import java.util.ArrayList;
import java.util.List;

/** Follows a deploy in the journal, from the command to the release or to what went wrong. */
final class BuildWatch {
  private final String command;
  private final String app;
  private final List<String> lines = new ArrayList<>();
  private Stage stage = Stage.ASKED;
  private String sentence = "";
  private int version;

  /** How far it has come. */
  enum Stage {
    ASKED,
    BUILDING,
    BUILT,
    RELEASED,
    FAILED,
    CANCELLED
  }

  /** Follows what comes of {@code command}, which deploys to {@code app}. */
  BuildWatch(String command, String app) {
    this.command = command;
    this.app = app;
  }

  /** Takes in what has happened; says whether that changed anything. */
  boolean take(List<Entry> entries) {
    int before = lines.size();
    Stage was = stage;
    entries.stream().filter(entry -> !over()).forEach(this::take);
    return before != lines.size() || was != stage;
  }

  private void take(Entry entry) {
    switch (entry.fact()) {
      case CommandRefused f when f.text().equals(command) -> fail(f.sentence());
      case AppFact f when f.app().value().equals(app) -> take(f);
      default -> {}
    }
  }

  private void take(AppFact fact) {
    switch (fact) {
      case AppFact.BuildStarted _ -> stage = Stage.BUILDING;
      case AppFact.BuildPrinted f -> lines.add(f.line());
      case AppFact.SlugCompiled _ -> stage = Stage.BUILT;
      case AppFact.BuildFailed f -> fail(f.sentence());
      case AppFact.BuildCancelled _ -> stage = Stage.CANCELLED;
      case AppFact.ReleaseFailed f -> fail(f.why());
      case AppFact.ReleaseCreated f when f.pending() -> version = f.version();
      case AppFact.ReleaseCreated f when !f.slug().value().isEmpty() && stage != Stage.ASKED -> {
        version = f.version();
        stage = Stage.RELEASED;
      }
      case AppFact.ReleasePassed f -> {
        version = f.version();
        stage = Stage.RELEASED;
      }
      default -> {}
    }
  }

  private void fail(String why) {
    stage = Stage.FAILED;
    sentence = why;
  }

  boolean over() {
    return switch (stage) {
      case ASKED, BUILDING, BUILT -> false;
      case RELEASED, FAILED, CANCELLED -> true;
    };
  }

  Stage stage() {
    return stage;
  }

  /** What the build printed. */
  List<String> lines() {
    return lines;
  }

  /** Why it failed; empty otherwise. */
  String sentence() {
    return sentence;
  }

  /** The release that came of it. */
  int version() {
    return version;
  }
}

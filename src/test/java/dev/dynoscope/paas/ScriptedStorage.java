package dev.dynoscope.paas;

import dev.dynoscope.journal.FileInfo;
import java.time.Duration;
import java.util.List;

/** Object storage by a script: a bucket is there after a while, or cannot be had. */
final class ScriptedStorage {
  static final String ENDPOINT = "http://127.0.0.1:9000";
  Duration takes = Duration.ofSeconds(1);
  boolean works = true;
  String endpoint = ENDPOINT;
  List<FileInfo> kept = List.of();
  private final Script script;

  ScriptedStorage(Script script) {
    this.script = script;
  }

  void carryOut(Effect.ForStorage order) {
    switch (order) {
      case Effect.OpenBucket open ->
          script.plan(
              takes,
              works
                  ? new Input.BucketOpened(open.opening(), endpoint, kept)
                  : new Input.BucketUnopenable(open.opening(), "The disk is full."));
      case Effect.CloseBucket _ -> {}
    }
  }
}

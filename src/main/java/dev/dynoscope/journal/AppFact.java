package dev.dynoscope.journal;

import java.util.List;
import java.util.SortedMap;

/** What happened to an app as a whole. */
public sealed interface AppFact extends Fact {
  /** The app. */
  AppName app();

  @Override
  default String subject() {
    return "app:" + app();
  }

  /** The app exists and answers to {@code hosts}, its default domains. */
  record AppCreated(AppName app, List<String> hosts) implements AppFact {}

  /** The app and its hosts are gone; its dynos are being ended. */
  record AppDestroyed(AppName app) implements AppFact {}

  /**
   * The app has another name from now on, and answers to {@code hosts}; nothing answers to the old
   * one any more.
   */
  record AppRenamed(AppName app, AppName to, List<String> hosts) implements AppFact {}

  /**
   * The app's code is being built.
   *
   * @param folder where the code comes from
   */
  record BuildStarted(AppName app, String folder) implements AppFact {}

  /** No slug came of it; {@code sentence} says why. The app runs on as before. */
  record BuildFailed(AppName app, String sentence) implements AppFact {}

  /** Somebody had the build stopped: no slug comes of it, and the app runs on as before. */
  record BuildCancelled(AppName app) implements AppFact {}

  /**
   * The build printed a line.
   *
   * @param line as it is printed: {@code -----> Java app detected}, or with blanks in front
   */
  record BuildPrinted(AppName app, String line) implements AppFact {
    private static final String ARROW = "-----> ";

    /** Whether a new part of the build begins. */
    public boolean heading() {
      return line.startsWith(ARROW);
    }

    /** The line without what only arranges it. */
    public String words() {
      return (heading() ? line.substring(ARROW.length()) : line).strip();
    }
  }

  /**
   * An app folder became a slug: one archive.
   *
   * @param language what the app is written in, such as {@code Java}; empty if only its Procfile
   *     knows
   * @param commands command by process type, from the Procfile or as the language has it
   * @param files what the slug holds
   * @param bytes its size: that of the compressed archive
   */
  record SlugCompiled(
      AppName app,
      SlugId slug,
      String language,
      SortedMap<String, String> commands,
      List<FileInfo> files,
      long bytes)
      implements AppFact {
    /** What the files take on a dyno's disk, in bytes. */
    public long unpackedBytes() {
      return files.stream().mapToLong(FileInfo::bytes).sum();
    }
  }

  /**
   * A new release: slug and config vars together, numbered without gaps. Only the names of the
   * config vars are told, since a journal may be given away.
   *
   * @param slug empty text before the first deploy
   * @param pending whether it takes effect only when its release command has succeeded
   */
  record ReleaseCreated(
      AppName app,
      int version,
      String description,
      SlugId slug,
      List<String> configNames,
      boolean pending)
      implements AppFact {}

  /** The release command has succeeded, so the release takes effect. */
  record ReleasePassed(AppName app, int version) implements AppFact {}

  /**
   * The release command has failed, so the release before goes on.
   *
   * @param why such as {@code its command ended with status 1}
   */
  record ReleaseFailed(AppName app, int version, String why) implements AppFact {}

  /** The app was put into maintenance mode, or taken out of it. Its dynos go on as they are. */
  record MaintenanceSet(AppName app, boolean on) implements AppFact {}

  /** A custom domain now leads to the app; its owner points it at {@code target}. */
  record DomainAdded(AppName app, String host, String target) implements AppFact {}

  /** A custom domain no longer leads to the app. */
  record DomainRemoved(AppName app, String host) implements AppFact {}

  /**
   * The number of dynos of a process type was set, or their size.
   *
   * @param size such as {@code Standard-1X}
   */
  record FormationScaled(AppName app, String process, int quantity, String size)
      implements AppFact {}
}

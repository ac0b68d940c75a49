package dev.dynoscope.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;

/** The plan of the house: the import table that the tests enforce and ARCHITECTURE.md shows. */
final class House {
  static final String ROOT = "dev.dynoscope";

  static final List<Room> ROOMS =
      List.of(
          new Room(
              "time",
              true,
              "platform clock and how it is paced, seeded randomness",
              List.of(),
              "every rule stands on it"),
          new Room(
              "journal",
              true,
              "ids, the sealed facts, `Entry`, the append-only log",
              List.of("time"),
              "a fact is plain data that outlives whoever wrote it"),
          new Room(
              "json",
              true,
              "reads files that people write, and tells what is wrong with its line and place",
              List.of(),
              "a mistake is mended by whoever knows where it is"),
          new Room(
              "paas",
              true,
              "the rules of the platform: inputs go in, facts and effects come out",
              List.of("journal", "time"),
              "the same rules must run live and simulated"),
          new Room(
              "live",
              false,
              "carries effects out with real sockets, processes and files",
              List.of("paas", "journal", "time"),
              "it does what `paas` decides and holds no rule of its own"),
          new Room(
              "sim",
              true,
              "carries effects out in virtual time; scenarios, traffic, faults",
              List.of("paas", "journal", "json", "time"),
              "it does what `paas` decides and holds no rule of its own"),
          new Room(
              "world",
              true,
              "folds entries into the state at any `seq`",
              List.of("journal", "time"),
              "what is shown comes from the journal, never from the running platform"),
          new Room(
              "story",
              true,
              "retimes journal time into show time, in beats",
              List.of("world", "journal", "time"),
              "how fast something is told changes nothing of what happened"),
          new Room(
              "report",
              true,
              "figures folded from entries as they go by; as text and JSON",
              List.of("journal", "time"),
              "a run is judged by its journal, whether live, simulated or recorded"),
          new Room(
              "picture",
              true,
              "immutable shapes with stable ids, colours by role, measured text",
              List.of(),
              "a picture knows nothing of what it shows"),
          new Room(
              "wording",
              true,
              "what the program says to people, in each language it speaks",
              List.of(),
              "a sentence is data that can be translated"),
          new Room(
              "diagram",
              true,
              "draws world and story at a moment as a `Picture` with caption",
              List.of("picture", "wording", "story", "world", "report", "journal", "time"),
              "the same journal and moment give the same picture everywhere"),
          new Room(
              "export",
              false,
              "writes a `Picture` as a file: SVG, PNG, GIF",
              List.of("picture", "diagram", "wording", "story", "world", "journal"),
              "a figure is made without a window"),
          new Room(
              "lesson",
              true,
              "lessons, steps, predictions, conditions over facts in time",
              List.of("world", "wording", "journal", "json", "time"),
              "a lesson is data and judges only what is in the journal"),
          new Room(
              "handout",
              false,
              "writes a lesson as a page to be printed, with figures",
              List.of("lesson", "export", "picture", "wording"),
              "`export` need not know lessons, nor `lesson` how figures are written"),
          new Room(
              "session",
              false,
              "one run as it is watched: playhead, selection, the way for commands",
              List.of("lesson", "story", "world", "paas", "journal", "time"),
              "it can be driven with no window and no socket"),
          new Room(
              "view",
              false,
              "the JavaFX window: paints pictures, offers controls",
              List.of(
                  "session", "lesson", "diagram", "picture", "wording", "story", "world", "journal",
                  "export"),
              "it shows and asks, and stages nothing itself"),
          new Room(
              "app",
              false,
              "entry points and all wiring; nobody imports it",
              List.of(
                  "view", "session", "lesson", "handout", "export", "diagram", "picture", "wording",
                  "story", "world", "report", "sim", "live", "paas", "journal", "json", "time"),
              "one place knows how the parts fit"));

  static final List<Library> LIBRARIES =
      List.of(
          new Library(
              "Netty",
              List.of("io.netty.."),
              List.of("live.router"),
              "the router's sockets; its rules are in `paas`"),
          new Library(
              "dnsjava",
              List.of("org.xbill.DNS.."),
              List.of("live.dns", "live.browser"),
              "asks DNS for the browser, and tells in tests what our own reader and writer say"),
          new Library(
              "Jackson",
              List.of("tools.jackson..", "com.fasterxml.jackson.."),
              List.of(
                  "json",
                  "journal.json",
                  "paas.json",
                  "sim.json",
                  "report.json",
                  "live.slug",
                  "app"),
              "JSON; our records carry no annotation of it"),
          new Library(
              "Commons Compress",
              List.of("org.apache.commons.compress.."),
              List.of("live.slug", "live.dyno", "app"),
              "the tar files that slugs are kept in, and lessons that come as a zip"),
          new Library(
              "docker-java",
              List.of("com.github.dockerjava.."),
              List.of("live.dyno.engine"),
              "speaks to Docker and Podman"),
          new Library("JavaFX", List.of("javafx.."), List.of("view", "app"), "the window"),
          new Library(
              "ControlsFX", List.of("org.controlsfx.."), List.of("view", "app"), "more controls"),
          new Library(
              "AtlantaFX", List.of("atlantafx.."), List.of("view", "app"), "the window's look"),
          new Library("picocli", List.of("picocli.."), List.of("app"), "the command line"),
          new Library(
              "s3proxy",
              List.of("org.gaul..", "jakarta.servlet..", "software.amazon.awssdk.."),
              List.of("live.storage"),
              "speaks S3, and keeps objects as files"),
          new Library(
              "FontBox",
              List.of("org.apache.fontbox..", "org.apache.pdfbox.io.."),
              List.of("picture.font", "export"),
              "widths and outlines of the bundled fonts"),
          new Library(
              "Java2D",
              List.of("java.awt..", "javax.imageio..", "javax.swing..", "org.w3c.dom.."),
              List.of("export"),
              "fills outlines and writes bitmaps; part of the JDK"));

  /** Sub-packages of pure rooms that turn values into bytes and back, and so may read and write. */
  static final List<String> CODECS =
      List.of(
          "json",
          "journal.json",
          "paas.json",
          "sim.json",
          "lesson.json",
          "report.json",
          "picture.font",
          "wording.bundle");

  private static final JavaClasses PROGRAM =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  private House() {}

  /** {@code dev.dynoscope.NAME..}, the package and all below it. */
  static String all(String name) {
    return ROOT + "." + name + "..";
  }

  static String[] all(List<String> names) {
    return names.stream().map(House::all).toArray(String[]::new);
  }

  /** Every class of the program, as last compiled. */
  static JavaClasses program() {
    return PROGRAM;
  }

  /** Our tests, without the test screen that stands in for a part of JavaFX. */
  static JavaClasses tests() {
    return new ClassFileImporter().importPath(Path.of("target", "test-classes", "dev"));
  }
}

package dev.dynoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.demo.DemoJournal;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.session.LongWork;
import dev.dynoscope.session.NoRecording;
import dev.dynoscope.session.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recordings are opened and saved, and the program keeps those of its own runs. */
class RecordingsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T14:10:05Z");

  @TempDir private Path folder = Path.of("");
  private final Journal journal = DemoJournal.made();

  private RecordingShelf shelf() {
    return new RecordingShelf(folder, 1_000_000, Optional.empty());
  }

  private Path saved() {
    return Path.of(shelf().save(journal, folder.resolve("demo.journal").toString()).done().join());
  }

  private Recording opened(Path file) {
    return shelf().open(file.toString()).done().join();
  }

  private String refusal(LongWork<?> work) {
    Throwable why = assertThrows(CompletionException.class, () -> work.done().join()).getCause();
    return assertInstanceOf(NoRecording.class, why).sentence();
  }

  private List<Entry> all(Journal of) {
    return of.after(0, Integer.MAX_VALUE);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aRecordingIsTheSameWhenItIsOpened() throws IOException {
    Recording recording = opened(saved());
    assertEquals("demo.journal", recording.name());
    assertEquals(Optional.empty(), recording.flaw());
    assertEquals(all(journal), all(recording.journal()));
    assertEquals(List.of("demo.journal"), files());
  }

  @Test
  void oneThatIsDamagedInTheMiddleIsOpenedUpToThere() throws IOException {
    Path file = saved();
    List<String> lines = Files.readAllLines(file);
    lines.set(12, lines.get(12).substring(7));
    Files.write(file, lines);
    Recording recording = opened(file);
    assertEquals(11, recording.journal().lastSeq());
    assertEquals(
        Optional.of(
            "The journal is damaged at line 13: the line is cut off or damaged. What came before"
                + " it was loaded."),
        recording.flaw());
  }

  @Test
  void oneThatIsLongerThanTheWindowHoldsIsOpenedAsFarAsItGoes() {
    Recording recording =
        new RecordingShelf(folder, 5, Optional.empty()).open(saved().toString()).done().join();
    assertEquals(5, recording.journal().lastSeq());
    assertTrue(
        recording.flaw().orElseThrow().startsWith("The recording is longer than the window"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "milk|is not a journal that this program can read",
        "{\"dynoscope\":\"journal\",\"version\":2}|its format is 2, and this one reads format 1",
        "{\"dynoscope\":\"journal\",\"version\":1}|has no entries, so there is nothing to show"
      })
  void whatIsNoRecordingIsRefusedWithASentence(String text, String words) throws IOException {
    Path file = Files.writeString(folder.resolve("it.journal"), text + "\n");
    String sentence = refusal(shelf().open(file.toString()));
    assertTrue(sentence.contains(words), sentence);
    assertTrue(sentence.endsWith("."), sentence);
  }

  @Test
  void oneWhoseSavingWasCutShortIsSavedAllTheSame() throws IOException {
    Path before = Files.writeString(folder.resolve("before"), "");
    Files.writeString(folder.resolve(".demo.journal.part"), "half of an entry");
    Path file = saved();
    assertEquals(all(journal), all(opened(file).journal()));
    assertEquals(List.of("before", "demo.journal"), files());
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      assertEquals(Files.getPosixFilePermissions(before), Files.getPosixFilePermissions(file));
    }
  }

  @Test
  void wherePermissionIsDeniedOrAFolderIsMissingNothingIsLeft() throws IOException {
    Path file = Files.writeString(folder.resolve("milk"), "milk");
    String sentence = refusal(shelf().save(journal, file.resolve("it.journal").toString()));
    assertTrue(
        sentence.startsWith("The recording cannot be saved: " + file.resolve("it.journal")),
        sentence);
    assertEquals(List.of("milk"), files());
  }

  @Test
  void whatIsNotThereOrCannotBeWrittenIsSaid() {
    assertTrue(
        refusal(shelf().open(folder.resolve("none").toString()))
            .startsWith("There is no recording at "));
    assertTrue(
        refusal(shelf().save(journal, folder.resolve("none/it.journal").toString()))
            .startsWith("The recording cannot be saved: "));
  }

  @Test
  void whoGivesUpLeavesNothing() throws IOException {
    Toil<String> toil =
        Toil.begin(
            "test",
            it -> {
              it.cancel();
              it.at(0.5);
              return "done";
            });
    assertThrows(CancellationException.class, () -> toil.done().join());
    assertEquals(List.of(), files());
  }

  @Test
  void aRunThatEndsWellIsKeptAndNotOffered() throws IOException {
    try (Follower.Taker taker = new KeptRuns(folder, NOW).record(0)) {
      taker.take(all(journal));
      assertEquals(2, files().size());
    }
    assertEquals(Optional.empty(), new KeptRuns(folder, NOW).takeLost());
    assertEquals(1, files().size());
    assertEquals(all(journal), all(opened(folder.resolve(files().getFirst())).journal()));
  }

  @Test
  void aRunWhoseProcessIsGoneIsOfferedOnce() throws IOException {
    Files.writeString(folder.resolve("run-2026-11-21-100000-1.journal"), "");
    Files.writeString(folder.resolve("run-2026-11-21-100000-1.running"), "1 7");
    KeptRuns runs = new KeptRuns(folder, NOW);
    assertEquals(Optional.of(folder.resolve("run-2026-11-21-100000-1.journal")), runs.takeLost());
    assertEquals(Optional.empty(), runs.takeLost());
  }

  @Test
  void aRunThatGoesOnIsNotOffered() throws IOException {
    try (Follower.Taker taker = new KeptRuns(folder, NOW).record(0)) {
      assertEquals(Optional.empty(), new KeptRuns(folder, NOW).takeLost());
      taker.take(List.of());
    }
  }

  @Test
  void theLatestTenAreKept() throws IOException {
    for (int i = 10; i < 25; i++) {
      Files.writeString(folder.resolve("run-2026-11-21-1000" + i + "-1.journal"), "");
    }
    new KeptRuns(folder, NOW).record(0).close();
    assertEquals(10, files().size());
    assertEquals("run-2026-11-21-100016-1.journal", files().getFirst());
  }

  @Test
  void aRecordingOfARunDoesNotGrowForEver() throws IOException {
    Path file;
    try (Follower.Taker taker = new KeptRuns(folder, NOW, 2_000).record(0)) {
      for (Entry entry : all(journal)) {
        taker.take(List.of(entry));
      }
      file = folder.resolve(files().getFirst());
    }
    assertTrue(Files.size(file) < 4_000);
    assertFalse(opened(file).journal().lastSeq() == journal.lastSeq());
  }
}

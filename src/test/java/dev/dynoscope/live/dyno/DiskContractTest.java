package dev.dynoscope.live.dyno;

import static dev.dynoscope.live.dyno.HostBench.WAIT;
import static dev.dynoscope.live.dyno.HostBench.WORKER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.paas.Effect.Signal;
import dev.dynoscope.paas.Input;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What dynos write: reported while they run, lost at their end. */
@Timeout(90)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the commands are for sh")
@ParameterizedClass(name = "{0}")
@EnumSource(HostKind.class)
class DiskContractTest {
  private final HostKind kind;
  @AutoClose private HostBench bench;

  DiskContractTest(HostKind kind) {
    this.kind = kind.here();
  }

  @BeforeEach
  void open(@TempDir Path parent) throws IOException, InterruptedException {
    bench = new HostBench(kind, parent);
  }

  @Test
  void createdFilesAreReportedAlsoInNewFolders() throws Exception {
    bench.boot(WORKER, 1, "printf 12345 > a.txt; mkdir -p up/load; printf 1 > up/load/b; " + WAIT);
    assertEquals(5, awaitWritten("a.txt", 5).bytes());
    assertEquals(1, awaitWritten("up/load/b", 1).bytes());
  }

  @Test
  void fileWrittenLaterIntoANewFolderIsReported() throws Exception {
    bench.boot(WORKER, 1, whenHungUp("printf 22 > sub/second", "mkdir sub; printf 1 > sub/first"));
    awaitWritten("sub/first", 1);
    bench.signal(WORKER, 1, Signal.HUP);
    assertEquals(2, awaitWritten("sub/second", 2).bytes());
  }

  @Test
  void changedFileOfTheSlugIsReported() throws Exception {
    bench.boot(WORKER, 1, "echo more >> index.html; " + WAIT);
    assertEquals("index.html", awaitWritten("index.html", 11).name());
  }

  @Test
  void growingFileIsReportedAgain() throws Exception {
    bench.boot(WORKER, 1, whenHungUp("printf 23 >> log.txt", "printf 1 > log.txt"));
    awaitWritten("log.txt", 1);
    bench.signal(WORKER, 1, Signal.HUP);
    assertEquals(3, awaitWritten("log.txt", 3).bytes());
  }

  @Test
  void deletedFilesAreReported() throws Exception {
    bench.boot(WORKER, 1, "rm -r pages; " + WAIT);
    Input.FilesChanged change =
        bench.inbox.await(Input.FilesChanged.class, each -> !each.deleted().isEmpty());
    assertEquals(List.of("pages/about.html"), change.deleted());
    assertEquals(List.of(), change.written());
  }

  @Test
  void endNamesWhatIsLostSortedAndNothingOfTheSlug() throws Exception {
    Input.DynoEnded end =
        bench.runToEnd("printf 22 > z.txt; mkdir up; printf 1 > up/b; printf x > index.html");
    assertEquals(
        List.of(new FileInfo("index.html", 1), new FileInfo("up/b", 1), new FileInfo("z.txt", 2)),
        end.lost());
  }

  @Test
  void whatWasWrittenJustBeforeTheEndIsReportedBeforeIt() throws Exception {
    bench.runToEnd("printf 22 > late.txt");
    List<Input> all = bench.inbox.all();
    assertTrue(all.getLast() instanceof Input.DynoEnded);
    assertEquals(
        List.of(new FileInfo("late.txt", 2)),
        bench.inbox.all(Input.FilesChanged.class).stream()
            .flatMap(change -> change.written().stream())
            .toList());
  }

  @Test
  void dynoThatWritesNothingReportsAndLosesNothing() throws Exception {
    assertEquals(List.of(), bench.runToEnd("cat index.html").lost());
    assertEquals(List.of(), bench.inbox.all(Input.FilesChanged.class));
  }

  @Test
  void temporaryFolderIsBesideTheDiskAndCountsNothing() throws Exception {
    assertEquals(List.of(), bench.runToEnd("echo x > \"$TMPDIR/t\"").lost());
  }

  @Test
  void diskIsGoneAtTheEndAndTheNextBootGetsAFreshOne() throws Exception {
    bench.boot(WORKER, 1, "printf 1 > upload.jpg; rm index.html; " + WAIT);
    awaitWritten("upload.jpg", 1);
    bench.signal(WORKER, 1, Signal.TERM);
    bench.awaitEnd();
    assertEquals(List.of(), bench.left());
    bench.boot(WORKER, 2, "ls");
    bench.inbox.await(Input.DynoEnded.class, end -> end.boot() == 2);
    assertEquals(List.of("Procfile", "index.html", "pages"), bench.inbox.lines());
  }

  @Test
  void foldersThatNobodyMayWriteToAreDiscardedAsWell() throws Exception {
    bench.runToEnd(
        "mkdir -p a/b d; echo x > a/b/c; echo x > d/e; chmod 000 a/b; chmod 500 a; chmod 600 d");
    assertEquals(List.of(), bench.left());
  }

  /** A command that does something at first, and something else at SIGHUP. */
  private static String whenHungUp(String then, String first) {
    return "trap '" + then + "' HUP; " + first + "; while :; do " + WAIT + " & wait; done";
  }

  private FileInfo awaitWritten(String path, long bytes) throws InterruptedException {
    FileInfo file = new FileInfo(path, bytes);
    bench.inbox.await(Input.FilesChanged.class, change -> change.written().contains(file));
    return file;
  }
}

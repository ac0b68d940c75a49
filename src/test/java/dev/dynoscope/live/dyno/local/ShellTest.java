package dev.dynoscope.live.dyno.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.live.dyno.CellHost;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Input;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What runs before an app's command. */
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no sh")
class ShellTest {
  private static final DynoName WORKER = new DynoName(new AppName("photos"), "worker", 1);

  @Test
  void anAppsProfileIsSourcedBeforeItsCommandAndSeesTheEnvironment(@TempDir Path temp)
      throws Exception {
    FilesAsSlug slug = new FilesAsSlug(Map.of(".profile", "export GREETING=\"Hello $NAME\"\n"));
    RecordingInbox inbox = new RecordingInbox();
    try (RunFolder run = RunFolder.create(temp);
        CellHost host = new CellHost(ProcessCells.open(run, slug), inbox, _ -> {})) {
      host.carryOut(
          new Effect.StartDyno(
              WORKER,
              1,
              FilesAsSlug.ID,
              "echo $GREETING; exit 3",
              new TreeMap<>(Map.of("NAME", "Ada")),
              false,
              HostBench.BOUNDS));
      inbox.await(Input.OutputLine.class, line -> line.text().equals("Hello Ada"));
      assertEquals(3, inbox.await(Input.DynoEnded.class).status());
    }
  }
}

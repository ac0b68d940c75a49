package dev.dynoscope.live.dyno.local;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.live.dyno.HostBench;
import dev.dynoscope.paas.Input;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * A program with a host and three dynos, one with a daemon; says the run's id when they are up, and
 * then waits to be killed.
 */
final class VictimMain {
  private VictimMain() {}

  public static void main(String[] args) throws Exception {
    HostBench bench = HostBench.of(args[1], Path.of(args[0]));
    for (int i = 1; i <= 3; i++) {
      DynoName dyno = new DynoName(HostBench.WORKER.app(), "worker", i);
      bench.boot(
          dyno, 1, "(setsid tail -f /dev/null &); trap '' TERM INT; echo up; tail -f /dev/null");
      bench.inbox.await(Input.OutputLine.class, line -> line.dyno().equals(dyno));
    }
    System.out.println(bench.run.id() + " " + Victim.warden(bench.run).pid());
    new CountDownLatch(1).await();
  }
}

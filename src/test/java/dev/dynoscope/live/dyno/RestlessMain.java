package dev.dynoscope.live.dyno;

import static dev.dynoscope.live.dyno.HostBench.WAIT;
import static dev.dynoscope.live.dyno.HostBench.WORKER;

import dev.dynoscope.paas.Effect.Signal;
import dev.dynoscope.paas.Input;
import java.nio.file.Path;

/**
 * A program that boots and stops a dyno again and again, until it is killed in the middle of it.
 */
final class RestlessMain {
  private RestlessMain() {}

  /** Takes a folder and a kind of host; says the run's id before the first boot. */
  public static void main(String[] args) throws Exception {
    HostBench bench = new HostBench(HostKind.valueOf(args[1]), Path.of(args[0]));
    System.out.println(bench.run.id());
    for (int boot = 1; ; boot++) {
      int now = boot;
      bench.boot(WORKER, now, "echo x > f; (setsid " + WAIT + " &); exec " + WAIT);
      bench.inbox.await(Input.DynoReady.class, each -> each.boot() == now);
      bench.signal(WORKER, now, now % 2 == 0 ? Signal.TERM : Signal.KILL);
      bench.inbox.await(Input.DynoEnded.class, each -> each.boot() == now);
    }
  }
}

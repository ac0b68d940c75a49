package dev.dynoscope.live.dyno;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.live.Reason;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The addresses of dynos whose machine is lost; each stays dead until its dyno has another. */
final class BlackHoles {
  private static final Logger LOG = Logger.getLogger(BlackHoles.class.getName());

  private final Map<DynoName, Hole> open = new ConcurrentHashMap<>();

  private record Hole(BlackHole hole, Runnable giveBack) {}

  /** Nobody answers at {@code port} from now on; {@code giveBack} is called when it is free. */
  void open(DynoName dyno, int port, Runnable giveBack) {
    try {
      close(open.put(dyno, new Hole(BlackHole.at(port), giveBack)));
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The port of a lost dyno refuses callers: {0}", Reason.of(e));
      giveBack.run();
    }
  }

  void close(DynoName dyno) {
    close(open.remove(dyno));
  }

  void closeAll() {
    open.keySet().forEach(this::close);
  }

  private static void close(@Nullable Hole old) {
    if (old == null) {
      return;
    }
    try {
      old.hole().close();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "A port stays taken: {0}", Reason.of(e));
    }
    old.giveBack().run();
  }
}

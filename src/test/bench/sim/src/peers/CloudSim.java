package peers;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cloudsimplus.core.CloudSimEntity;
import org.cloudsimplus.core.CloudSimPlus;
import org.cloudsimplus.core.events.SimEvent;
import org.slf4j.LoggerFactory;

/**
 * CloudSim Plus: its event core, with one entity for all dynos or with an entity for each. Its log
 * is off.
 */
final class CloudSim implements Engine {
  private static final int OURS = 100_000;

  private record Planned(double seconds, Due due) {}

  private final boolean each;
  private final CloudSimPlus simulation;
  private final CloudSimEntity platform;
  private final Map<Dyno, CloudSimEntity> entities = new IdentityHashMap<>();

  /** What was put before the start, when nothing can be sent yet. */
  private final List<Planned> before = new ArrayList<>();

  private Consumer<Due> happens = due -> {};

  /**
   * An engine at its beginning.
   *
   * @param each whether each dyno is an entity; each tick goes through all of them
   */
  CloudSim(boolean each) {
    this.each = each;
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
    simulation = new CloudSimPlus();
    platform =
        new Part() {
          @Override
          protected void startInternal() {
            before.forEach(planned -> keep(planned.seconds(), planned.due()));
            before.clear();
          }
        };
  }

  private class Part extends CloudSimEntity {
    Part() {
      super(simulation);
    }

    @Override
    protected void startInternal() {}

    @Override
    public void processEvent(SimEvent event) {
      if (event.getTag() == OURS) {
        happens.accept((Due) event.getData());
      }
    }
  }

  @Override
  public double now() {
    return simulation.clock();
  }

  @Override
  public void in(double seconds, Due due) {
    if (simulation.isRunning()) {
      keep(seconds, due);
    } else {
      receiver(due);
      before.add(new Planned(seconds, due));
    }
  }

  private void keep(double seconds, Due due) {
    receiver(due).schedule(seconds, OURS, due);
  }

  private CloudSimEntity receiver(Due due) {
    return each && due instanceof Due.OfDyno of
        ? entities.computeIfAbsent(of.dyno(), dyno -> new Part())
        : platform;
  }

  @Override
  public void run(Runnable first, Consumer<Due> happens) {
    this.happens = happens;
    first.run();
    simulation.start();
  }
}

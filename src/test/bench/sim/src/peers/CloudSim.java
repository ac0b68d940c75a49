package peers;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.function.Consumer;
import org.cloudsimplus.core.CloudSimEntity;
import org.cloudsimplus.core.CloudSimPlus;
import org.cloudsimplus.core.events.SimEvent;
import org.slf4j.LoggerFactory;

/**
 * CloudSim Plus: its event core with one entity for all dynos, since each tick goes through all
 * entities. Its log is off.
 */
final class CloudSim implements Engine {
  private static final int OURS = 100_000;

  private final CloudSimPlus simulation;
  private Consumer<Due> happens = due -> {};
  private Runnable first = () -> {};
  private final CloudSimEntity platform;

  CloudSim() {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
    simulation = new CloudSimPlus();
    platform = new Platform();
  }

  private final class Platform extends CloudSimEntity {
    Platform() {
      super(simulation);
    }

    @Override
    protected void startInternal() {
      first.run();
    }

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
    platform.schedule(seconds, OURS, due);
  }

  @Override
  public void run(Runnable first, Consumer<Due> happens) {
    this.first = first;
    this.happens = happens;
    simulation.start();
  }
}

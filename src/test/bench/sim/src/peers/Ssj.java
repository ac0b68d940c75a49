package peers;

import java.util.function.Consumer;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/** SSJ: its simulator with the event list that it takes by itself, a splay tree. */
final class Ssj implements Engine {
  private final Simulator simulator = new Simulator();
  private Consumer<Due> happens = due -> {};

  private final class Planned extends Event {
    private final Due due;

    Planned(Due due) {
      super(simulator);
      this.due = due;
    }

    @Override
    public void actions() {
      happens.accept(due);
    }
  }

  @Override
  public double now() {
    return simulator.time();
  }

  @Override
  public void in(double seconds, Due due) {
    new Planned(due).schedule(seconds);
  }

  @Override
  public void run(Runnable first, Consumer<Due> happens) {
    this.happens = happens;
    simulator.init();
    first.run();
    simulator.start();
  }
}

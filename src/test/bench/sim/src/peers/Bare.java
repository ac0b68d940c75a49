package peers;

import java.util.PriorityQueue;
import java.util.function.Consumer;

/** No simulator at all: a loop and the JDK's heap. It shows what the workload costs by itself. */
final class Bare implements Engine {
  private record Planned(double at, long order, Due due) implements Comparable<Planned> {
    @Override
    public int compareTo(Planned other) {
      int byTime = Double.compare(at, other.at);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }

  private final PriorityQueue<Planned> queue = new PriorityQueue<>();
  private double now;
  private long order;

  @Override
  public double now() {
    return now;
  }

  @Override
  public void in(double seconds, Due due) {
    queue.add(new Planned(now + seconds, order++, due));
  }

  @Override
  public void run(Runnable first, Consumer<Due> happens) {
    first.run();
    for (Planned next = queue.poll(); next != null; next = queue.poll()) {
      now = next.at;
      happens.accept(next.due);
    }
  }
}

package peers;

import java.util.Locale;

/** Runs the workload on one engine and prints what came of it. */
final class Main {
  private Main() {}

  /**
   * Prints lines of a word and a number: {@code seconds}, {@code planned}, and one for each kind.
   *
   * @param args the engine, how many dynos, how many days, the seed
   */
  public static void main(String[] args) {
    int dynos = Integer.parseInt(args[1]);
    double end = Double.parseDouble(args[2]) * Numbers.DAY;
    long seed = Long.parseLong(args[3]);
    Workload workload = new Workload(engine(args[0]), dynos, end, seed);
    long from = System.nanoTime();
    long[] counts = workload.run();
    double seconds = (System.nanoTime() - from) / 1e9;
    System.out.println(String.format(Locale.ROOT, "seconds %.3f", seconds));
    System.out.println("planned " + workload.planned());
    for (Kind kind : Kind.values()) {
      System.out.println(kind.fact + " " + counts[kind.ordinal()]);
    }
  }

  private static Engine engine(String name) {
    return switch (name) {
      case "bare" -> new Bare();
      case "ssj" -> new Ssj();
      case "cloudsim" -> new CloudSim(false);
      case "entities" -> new CloudSim(true);
      default -> throw new IllegalArgumentException("no engine is called " + name);
    };
  }
}

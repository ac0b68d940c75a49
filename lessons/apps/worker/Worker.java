import module java.base;

/**
 * The process that works behind the scenes: it listens to nobody, and writes to the log that it is
 * alive and what it sees. HEARTBEAT_SECONDS says how often, 5 if it is not set.
 */
public final class Worker {
  private static final String DYNO = System.getenv().getOrDefault("DYNO", "this computer");

  private static int beats;

  private Worker() {}

  public static void main(String[] args) {
    int seconds = Integer.parseInt(System.getenv().getOrDefault("HEARTBEAT_SECONDS", "5"));
    Executors.newSingleThreadScheduledExecutor()
        .scheduleAtFixedRate(Worker::beat, 0, seconds, TimeUnit.SECONDS);
  }

  private static void beat() {
    try {
      String heard = Jobs.message().isEmpty() ? "no MESSAGE" : "MESSAGE " + Jobs.message();
      System.out.println(
          "Heartbeat " + ++beats + ": " + DYNO + " has " + Jobs.count() + " jobs and " + heard);
    } catch (IOException e) {
      System.out.println("Heartbeat " + beats + ": cannot look for jobs: " + e);
    }
  }
}

package dev.dynoscope.journal;

/**
 * A dyno of an app's formation, such as {@code web.1} of {@code photos}.
 *
 * @param app the app it belongs to
 * @param process its process type, such as {@code web}
 * @param index its number within the process type, from 1
 */
public record DynoName(AppName app, String process, int index) implements Comparable<DynoName> {
  /** What people call it: {@code web.1}. */
  public String label() {
    return process + "." + index;
  }

  /** Whether it gets HTTP requests: only the process type {@code web} does. */
  public boolean web() {
    return process.equals("web");
  }

  @Override
  public int compareTo(DynoName other) {
    // by hand: worlds with ten thousand dynos compare names millions of times
    int byApp = app.compareTo(other.app);
    int byProcess = byApp != 0 ? byApp : process.compareTo(other.process);
    return byProcess != 0 ? byProcess : Integer.compare(index, other.index);
  }

  @Override
  public String toString() {
    return app + "/" + label();
  }
}

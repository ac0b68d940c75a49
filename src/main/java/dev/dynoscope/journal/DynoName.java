package dev.dynoscope.journal;

import java.util.Comparator;

/**
 * A dyno of an app's formation, such as {@code web.1} of {@code photos}.
 *
 * @param app the app it belongs to
 * @param process its process type, such as {@code web}
 * @param index its number within the process type, from 1
 */
public record DynoName(AppName app, String process, int index) implements Comparable<DynoName> {
  private static final Comparator<DynoName> ORDER =
      Comparator.comparing(DynoName::app)
          .thenComparing(DynoName::process)
          .thenComparingInt(DynoName::index);

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
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return app + "/" + label();
  }
}

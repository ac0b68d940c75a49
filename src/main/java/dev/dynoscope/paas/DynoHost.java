package dev.dynoscope.paas;

/**
 * A place where dynos run: plain processes, a sandbox, a container engine, or virtual time. Reports
 * {@link Input.OfDyno} inputs for every boot it was asked for: either {@code DynoUnstartable}, or
 * in the end exactly one {@code DynoEnded}.
 */
public interface DynoHost extends AutoCloseable {
  /** A word for the kind, such as {@code process}. */
  String kind();

  /** One sentence that says what this host does not hold back. */
  String honesty();

  /** Carries out an order; returns at once. */
  void carryOut(Effect.ForHost order);

  /** Ends all dynos and removes their disks; returns when nothing is left. */
  @Override
  void close();
}

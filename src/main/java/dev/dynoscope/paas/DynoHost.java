package dev.dynoscope.paas;

/**
 * The place where dynos run: plain processes, a sandbox, a container engine, or virtual time.
 * Reports {@link Input.OfHost} about itself, and {@link Input.OfDyno} inputs for every boot it was
 * asked for: either {@code DynoUnstartable} or {@code SlugDamaged}, or in the end exactly one
 * {@code DynoEnded}.
 */
public interface DynoHost extends AutoCloseable {
  /** Carries out an order; returns at once. */
  void carryOut(Effect.ForHost order);

  /** Ends all dynos and removes their disks; returns when nothing is left. */
  @Override
  void close();
}

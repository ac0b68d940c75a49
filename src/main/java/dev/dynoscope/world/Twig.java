package dev.dynoscope.world;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A node of a {@link SharingMap}.
 *
 * @param height of the tree below it and itself; those of its two sides differ by one at the most
 */
record Twig<K extends Comparable<? super K>, V>(
    K key, V value, @Nullable Twig<K, V> left, @Nullable Twig<K, V> right, int height) {

  private static int height(@Nullable Twig<?, ?> twig) {
    return twig == null ? 0 : twig.height;
  }

  private static <K extends Comparable<? super K>, V> Twig<K, V> of(
      K key, V value, @Nullable Twig<K, V> left, @Nullable Twig<K, V> right) {
    return new Twig<>(key, value, left, right, 1 + Math.max(height(left), height(right)));
  }

  static <K extends Comparable<? super K>, V> Twig<K, V> put(
      @Nullable Twig<K, V> twig, K key, V value) {
    if (twig == null) {
      return of(key, value, null, null);
    }
    int order = key.compareTo(twig.key);
    if (order == 0) {
      return of(key, value, twig.left, twig.right);
    }
    return order < 0
        ? balanced(twig, put(twig.left, key, value), twig.right)
        : balanced(twig, twig.left, put(twig.right, key, value));
  }

  static <K extends Comparable<? super K>, V> @Nullable Twig<K, V> drop(
      @Nullable Twig<K, V> twig, K key) {
    if (twig == null) {
      return null;
    }
    int order = key.compareTo(twig.key);
    if (order < 0) {
      return balanced(twig, drop(twig.left, key), twig.right);
    }
    if (order > 0) {
      return balanced(twig, twig.left, drop(twig.right, key));
    }
    if (twig.right == null) {
      return twig.left;
    }
    Twig<K, V> next = first(twig.right);
    return balanced(next, twig.left, drop(twig.right, next.key));
  }

  private static <K extends Comparable<? super K>, V> Twig<K, V> first(Twig<K, V> twig) {
    Twig<K, V> at = twig;
    while (at.left != null) {
      at = at.left;
    }
    return at;
  }

  /** The key and value of {@code top} over two sides whose heights differ by two at the most. */
  private static <K extends Comparable<? super K>, V> Twig<K, V> balanced(
      Twig<K, V> top, @Nullable Twig<K, V> left, @Nullable Twig<K, V> right) {
    if (height(left) > height(right) + 1) {
      Twig<K, V> high = Objects.requireNonNull(left);
      return height(high.left) >= height(high.right)
          ? turnedRight(top, high, right)
          : turnedRight(top, turnedLeft(high, Objects.requireNonNull(high.right)), right);
    }
    if (height(right) > height(left) + 1) {
      Twig<K, V> high = Objects.requireNonNull(right);
      return height(high.right) >= height(high.left)
          ? turnedLeft(top, left, high)
          : turnedLeft(top, left, turnedRight(high, Objects.requireNonNull(high.left), high.right));
    }
    return of(top.key, top.value, left, right);
  }

  private static <K extends Comparable<? super K>, V> Twig<K, V> turnedRight(
      Twig<K, V> top, Twig<K, V> left, @Nullable Twig<K, V> right) {
    return of(left.key, left.value, left.left, of(top.key, top.value, left.right, right));
  }

  private static <K extends Comparable<? super K>, V> Twig<K, V> turnedLeft(
      Twig<K, V> top, Twig<K, V> right) {
    return turnedLeft(top, top.left, right);
  }

  private static <K extends Comparable<? super K>, V> Twig<K, V> turnedLeft(
      Twig<K, V> top, @Nullable Twig<K, V> left, Twig<K, V> right) {
    return of(right.key, right.value, of(top.key, top.value, left, right.left), right.right);
  }
}

package dev.dynoscope.world;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map that never changes: a change gives another map, which shares all but a few of its
 * nodes with this one. So the worlds at two moments cost little more than one, however many dynos
 * are in them. A balanced tree (AVL).
 */
@SuppressWarnings("JdkObsolete") // nobody asks a world for more than a sorted map can
final class SharingMap<K extends Comparable<? super K>, V> extends AbstractMap<K, V>
    implements SortedMap<K, V> {
  private final @Nullable Twig<K, V> root;
  private final int size;

  private SharingMap(@Nullable Twig<K, V> root, int size) {
    this.root = root;
    this.size = size;
  }

  /** The map with nothing in it. */
  static <K extends Comparable<? super K>, V> SharingMap<K, V> empty() {
    return new SharingMap<>(null, 0);
  }

  /** {@code map} itself, if it is one of these, or else what it holds. */
  static <K extends Comparable<? super K>, V> SharingMap<K, V> of(SortedMap<K, V> map) {
    if (map instanceof SharingMap<K, V> already) {
      return already;
    }
    SharingMap<K, V> copy = empty();
    for (Map.Entry<K, V> each : map.entrySet()) {
      copy = copy.with(each.getKey(), each.getValue());
    }
    return copy;
  }

  /** This one, and {@code key} stands for {@code value}. */
  SharingMap<K, V> with(K key, V value) {
    return new SharingMap<>(Twig.put(root, key, value), containsKey(key) ? size : size + 1);
  }

  /** This one without {@code key}. */
  SharingMap<K, V> without(K key) {
    return containsKey(key) ? new SharingMap<>(Twig.drop(root, key), size - 1) : this;
  }

  @Override
  public @Nullable V get(Object key) {
    Twig<K, V> found = find(key);
    return found == null ? null : found.value();
  }

  @Override
  public boolean containsKey(Object key) {
    return find(key) != null;
  }

  @SuppressWarnings("unchecked") // as every sorted map: a key of another kind is a mistake
  private @Nullable Twig<K, V> find(Object key) {
    Twig<K, V> at = root;
    while (at != null) {
      int order = ((K) key).compareTo(at.key());
      if (order == 0) {
        return at;
      }
      at = order < 0 ? at.left() : at.right();
    }
    return null;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<K, V>> iterator() {
        return new Walk<>(root);
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  @Override
  public @Nullable Comparator<? super K> comparator() {
    return null;
  }

  @Override
  public SortedMap<K, V> subMap(K from, K to) {
    return new TreeMap<>(this).subMap(from, to);
  }

  @Override
  public SortedMap<K, V> headMap(K to) {
    return new TreeMap<>(this).headMap(to);
  }

  @Override
  public SortedMap<K, V> tailMap(K from) {
    return new TreeMap<>(this).tailMap(from);
  }

  @Override
  public K firstKey() {
    return entrySet().iterator().next().getKey();
  }

  @Override
  public K lastKey() {
    Twig<K, V> at = root;
    while (at != null && at.right() != null) {
      at = at.right();
    }
    if (at == null) {
      throw new NoSuchElementException("the map is empty");
    }
    return at.key();
  }

  /** From the least key to the greatest. */
  private static final class Walk<K extends Comparable<? super K>, V>
      implements Iterator<Map.Entry<K, V>> {
    private final Deque<Twig<K, V>> path = new ArrayDeque<>();

    Walk(@Nullable Twig<K, V> root) {
      descend(root);
    }

    private void descend(@Nullable Twig<K, V> from) {
      for (Twig<K, V> at = from; at != null; at = at.left()) {
        path.push(at);
      }
    }

    @Override
    public boolean hasNext() {
      return !path.isEmpty();
    }

    @Override
    public Map.Entry<K, V> next() {
      Twig<K, V> at = path.pop();
      descend(at.right());
      return Map.entry(at.key(), at.value());
    }
  }
}

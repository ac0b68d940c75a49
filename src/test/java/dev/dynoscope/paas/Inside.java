package dev.dynoscope.paas;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Looks into a platform, as no code of the program can. */
public final class Inside {
  private Inside() {}

  /**
   * How a dyno is.
   *
   * @param phase in the words of {@link dev.dynoscope.world.DynoPhase}
   */
  public record Standing(String phase, int boot) {}

  /** All dynos. */
  public static SortedMap<DynoName, Standing> dynos(Platform platform) {
    Formation formation = read(platform, "formation", Formation.class);
    SortedMap<DynoName, Standing> all = new TreeMap<>();
    for (Object dyno : read(formation, "dynos", Map.class).values()) {
      Dyno d = (Dyno) dyno;
      boolean process = d.running() || d.inTransition();
      boolean lost = process && formation.fleet().lost(d.berth().host());
      String phase = d.phase().getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT);
      all.put(d.name(), new Standing(lost ? "LOST" : phase, d.boot()));
    }
    return all;
  }

  /** Free hours that a dyno uses up in an hour; 0 for one that is not there. */
  public static int pooled(Platform platform, DynoName name) {
    Formation formation = read(platform, "formation", Formation.class);
    return formation.find(name).map(formation::pooled).orElse(0);
  }

  /** Whether what sleeps uses hours, too, in the present era. */
  public static boolean sleepingCounts(Platform platform) {
    return read(platform, "eras", Eras.class).now().hours().sleepingCounts();
  }

  /** Whether there is such an app. */
  public static boolean exists(Platform platform, AppName app) {
    return read(platform, "apps", Apps.class).all().stream().anyMatch(a -> a.name().equals(app));
  }

  /** The present boot of a dyno; 0 for one that is not there. */
  public static int boot(Platform platform, DynoName name) {
    return read(platform, "formation", Formation.class).find(name).map(Dyno::boot).orElse(0);
  }

  /** How many dynos of a process type are wanted. */
  public static int quantity(Platform platform, AppName app, String process) {
    return read(platform, "apps", Apps.class).all().stream()
        .filter(a -> a.name().equals(app))
        .mapToInt(a -> a.quantity(process))
        .sum();
  }

  /** The sizes of all that the rules remember, by class and field, where it is not empty. */
  public static SortedMap<String, Integer> remembered(Platform platform) {
    SortedMap<String, Integer> sizes = new TreeMap<>();
    walk(platform, sizes, Collections.newSetFromMap(new IdentityHashMap<>()));
    return sizes;
  }

  private static void walk(Object of, SortedMap<String, Integer> sizes, Set<Object> seen) {
    if (of.getClass().isRecord() || of.getClass().isEnum() || !seen.add(of)) {
      return;
    }
    for (Field field : of.getClass().getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
        continue;
      }
      Object value = value(of, field);
      String name = of.getClass().getSimpleName() + "." + field.getName();
      if (value instanceof Map<?, ?> map) {
        count(name, map.values(), sizes, seen);
      } else if (value instanceof Collection<?> all) {
        count(name, all, sizes, seen);
      } else if (ours(value)) {
        walk(value, sizes, seen);
      }
    }
  }

  private static void count(
      String name, Collection<?> all, SortedMap<String, Integer> sizes, Set<Object> seen) {
    if (!all.isEmpty()) {
      sizes.merge(name, all.size(), Integer::sum);
    }
    all.stream().filter(Inside::ours).forEach(each -> walk(each, sizes, seen));
  }

  private static boolean ours(Object value) {
    return value.getClass().getPackageName().equals("dev.dynoscope.paas");
  }

  private static <T> T read(Object from, String field, Class<T> type) {
    try {
      return type.cast(value(from, from.getClass().getDeclaredField(field)));
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object value(Object of, Field field) {
    try {
      field.setAccessible(true);
      Object value = field.get(of);
      return value == null ? "" : value;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}

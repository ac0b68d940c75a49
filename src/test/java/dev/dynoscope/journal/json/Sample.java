package dev.dynoscope.journal.json;

import dev.dynoscope.journal.AppName;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes a value of any type that a fact is made of, so that no fact can be forgotten. */
final class Sample {
  private Sample() {}

  /** An instance; its lists, maps and optionals hold something if {@code full}. */
  static Object of(Type type, boolean full) {
    if (type instanceof ParameterizedType generic) {
      return generic(generic, full);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return record(plain, full);
    }
    return plain.isEnum() ? plain.getEnumConstants()[0] : simple(plain);
  }

  private static Object generic(ParameterizedType type, boolean full) {
    Type[] of = type.getActualTypeArguments();
    Class<?> raw = (Class<?>) type.getRawType();
    if (raw == List.class) {
      return full ? List.of(of(of[0], true), of(of[0], true)) : List.of();
    }
    if (raw == Optional.class) {
      return full ? Optional.of(of(of[0], true)) : Optional.empty();
    }
    if (raw == SortedMap.class) {
      return full ? new TreeMap<>(Map.of(of(of[0], true), of(of[1], true))) : new TreeMap<>();
    }
    throw new AssertionError("say here how to make a " + type);
  }

  private static Object simple(Class<?> type) {
    Map<Class<?>, Object> known =
        Map.of(
            String.class,
            "text-with \"quotes\", \n lines and ⬢",
            int.class,
            7,
            long.class,
            1L << 60,
            double.class,
            0.1,
            boolean.class,
            true,
            Long.class,
            8L,
            Duration.class,
            Duration.ofNanos(1_000_000_001),
            Instant.class,
            Instant.parse("2019-11-10T12:00:00.000000001Z"));
    return Optional.ofNullable(known.get(type))
        .orElseThrow(() -> new AssertionError("say here how to make a " + type));
  }

  private static Object record(Class<?> type, boolean full) {
    if (type.getSimpleName().equals("AppName")) {
      return new AppName("photos");
    }
    RecordComponent[] parts = type.getRecordComponents();
    try {
      return type.getDeclaredConstructor(
              Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new))
          .newInstance(Arrays.stream(parts).map(part -> of(part.getGenericType(), full)).toArray());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot make a " + type, e);
    }
  }
}

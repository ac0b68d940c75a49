package dev.dynoscope.sim;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes values as the Java that makes them. */
final class JavaText {
  private JavaText() {}

  static String of(Object value) {
    return switch (value) {
      case String s -> '"' + s.translateEscapes().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
      case Long l -> l + "L";
      case Duration d -> "Duration.parse(\"" + d + "\")";
      case Enum<?> e -> name(e.getDeclaringClass()) + "." + e.name();
      case Optional<?> o -> o.map(v -> "Optional.of(" + of(v) + ")").orElse("Optional.empty()");
      case List<?> l ->
          l.stream().map(JavaText::of).collect(Collectors.joining(", ", "List.of(", ")"));
      case Map<?, ?> m ->
          m.entrySet().stream()
              .map(e -> of(e.getKey()) + ", " + of(e.getValue()))
              .collect(Collectors.joining(", ", "new TreeMap<>(Map.of(", "))"));
      case Record r ->
          Arrays.stream(r.getClass().getRecordComponents())
              .map(part -> of(read(part, r)))
              .collect(Collectors.joining(", ", "new " + name(r.getClass()) + "(", ")"));
      default -> String.valueOf(value);
    };
  }

  private static Object read(RecordComponent part, Record from) {
    try {
      part.getAccessor().setAccessible(true);
      return part.getAccessor().invoke(from);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String name(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
  }
}

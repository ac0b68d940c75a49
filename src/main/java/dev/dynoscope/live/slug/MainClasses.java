package dev.dynoscope.live.slug;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which classes the {@code java} command can start (JLS 25, 12.1.4). */
final class MainClasses {
  private static final String ENDING = ".class";
  private static final List<String> TYPES = List.of("([Ljava/lang/String;)V", "()V");

  private MainClasses() {}

  /** Their names, sorted; those within other classes are left out. */
  static List<String> in(Path classes) throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> all = Files.walk(classes)) {
      for (Path file : (Iterable<Path>) all.filter(MainClasses::outermost).sorted()::iterator) {
        ClassModel model = ClassFile.of().parse(file);
        if (model.methods().stream().anyMatch(MainClasses::starts)) {
          names.add(model.thisClass().asInternalName().replace('/', '.'));
        }
      }
    }
    return List.copyOf(names);
  }

  private static boolean outermost(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(ENDING) && !name.contains("$");
  }

  private static boolean starts(MethodModel method) {
    return method.methodName().equalsString("main")
        && TYPES.contains(method.methodType().stringValue())
        && !method.flags().has(AccessFlag.PRIVATE);
  }
}

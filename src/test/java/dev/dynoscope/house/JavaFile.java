package dev.dynoscope.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/**
 * What the house rules want to know of one source file, read with the compiler's own parser.
 *
 * @param path relative to the project
 * @param lines how many it has
 * @param methods each method or constructor with its length
 * @param bare public types and packages with no Javadoc
 */
record JavaFile(String path, int lines, List<Method> methods, List<String> bare) {
  /** A method's place, {@code path#name}, and how many lines it takes from its head to its end. */
  record Method(String place, int lines) {}

  /** Reads every Java source below a folder of the project, sorted by path. */
  static List<JavaFile> below(String folder) throws IOException {
    List<Path> paths;
    try (var all = Files.walk(Path.of(folder))) {
      paths = all.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    }
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      var sources = manager.getJavaFileObjectsFromPaths(paths);
      JavacTask task = (JavacTask) compiler.getTask(null, manager, null, null, null, sources);
      DocTrees trees = DocTrees.instance(task);
      List<JavaFile> files = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        files.add(read(unit, trees));
      }
      return files;
    }
  }

  private static JavaFile read(CompilationUnitTree unit, DocTrees trees) {
    Path file = Path.of(unit.getSourceFile().getName());
    String path = file.toString().replace('\\', '/');
    Reader reader = new Reader(path, unit, trees);
    reader.scan(unit, trees);
    int lines = (int) unit.getLineMap().getLineNumber(Math.max(0, lastChar(unit)));
    return new JavaFile(path, lines, List.copyOf(reader.methods), List.copyOf(reader.bare));
  }

  private static int lastChar(CompilationUnitTree unit) {
    try {
      return unit.getSourceFile().getCharContent(true).length() - 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Reader extends TreePathScanner<Object, DocTrees> {
    private final String path;
    private final CompilationUnitTree unit;
    private final DocTrees trees;
    private final List<Method> methods = new ArrayList<>();
    private final List<String> bare = new ArrayList<>();

    Reader(String path, CompilationUnitTree unit, DocTrees trees) {
      this.path = path;
      this.unit = unit;
      this.trees = trees;
    }

    @Override
    public Object visitPackage(PackageTree tree, DocTrees docs) {
      if (path.endsWith("package-info.java") && hasNoWords(getCurrentPath())) {
        bare.add(path);
      }
      return super.visitPackage(tree, docs);
    }

    @Override
    public Object visitClass(ClassTree type, DocTrees docs) {
      if (type.getModifiers().getFlags().contains(Modifier.PUBLIC)
          && hasNoWords(getCurrentPath())) {
        bare.add(path + "#" + type.getSimpleName());
      }
      return super.visitClass(type, docs);
    }

    @Override
    public Object visitMethod(MethodTree method, DocTrees docs) {
      long from = trees.getSourcePositions().getStartPosition(unit, method);
      long to = trees.getSourcePositions().getEndPosition(unit, method);
      if (from >= 0 && to > from) {
        var map = unit.getLineMap();
        int lines = (int) (map.getLineNumber(to) - map.getLineNumber(from) + 1);
        methods.add(new Method(path + "#" + method.getName(), lines));
      }
      return super.visitMethod(method, docs);
    }

    private boolean hasNoWords(TreePath at) {
      String doc = trees.getDocComment(at);
      return doc == null || doc.isBlank();
    }
  }
}

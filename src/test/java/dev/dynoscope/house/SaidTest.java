package dev.dynoscope.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * What people read in the window, on the stage and in figures comes from the wording bundles: the
 * sources of those packages hold no words of their own. A literal has words where a letter stands
 * beside a space, or where it is a word with a capital. What a throw says is for us.
 */
class SaidTest {
  private static final List<String> ROOMS = List.of("view", "diagram", "export");
  private static final Path SOURCES = Path.of("src/main/java/dev/dynoscope");

  private static final Pattern WORDS =
      Pattern.compile(".*(\\p{L}{2,}[,.:;]? \\p{L}{2,}|^\\p{Lu}\\p{Ll}{2,}$).*", Pattern.DOTALL);

  /** What may stay: literals by their form, with the reason. */
  private static final Map<String, String> MAY_STAY =
      Map.of(
          "[a-z]+:[a-z]+[ =].*", "commands, as they are typed at the platform",
          "curl .*", "a command for a terminal",
          "-fx-.*|font-.*|\\.%s \\{.*|(, )?'.*|Inter, .*", "style sheets",
          "Dynoscope", "the name of the program",
          "at=error\\|.*", "what is looked for in lines of the platform's log");

  /** Single words that name something and are said by a key made of them. */
  private static final Map<String, String> NAMES =
      Map.of(
          "view/Keys.java", "keys as the toolkit calls them: window.cap.NAME",
          "view/AppPage.java", "tabs: inspector.tab.NAME",
          "view/BrowserPage.java", "tabs: inspector.tab.NAME",
          "view/DnsPage.java", "tabs: inspector.tab.NAME",
          "view/DynoPage.java", "tabs: inspector.tab.NAME",
          "view/RequestPage.java", "tabs: inspector.tab.NAME",
          "view/RouterPage.java", "tabs: inspector.tab.NAME");

  @Test
  void whatPeopleReadIsInTheBundles() throws IOException {
    SortedMap<String, List<String>> found = new TreeMap<>();
    for (Path file : sources()) {
      String name = SOURCES.relativize(file).toString().replace('\\', '/');
      List<String> words =
          literals(file).stream()
              .filter(literal -> WORDS.matcher(literal).matches())
              .filter(literal -> !NAMES.containsKey(name) || !literal.matches("\\S+( \\S+)?"))
              .filter(literal -> MAY_STAY.keySet().stream().noneMatch(form -> fits(form, literal)))
              .toList();
      if (!words.isEmpty()) {
        found.put(name, words);
      }
    }
    assertEquals(Map.of(), found, "these belong into the wording bundles");
  }

  @Test
  void everyExceptionIsStillNeeded() throws IOException {
    List<String> all = new ArrayList<>();
    SortedSet<String> withWords = new TreeSet<>();
    for (Path file : sources()) {
      List<String> words =
          literals(file).stream().filter(literal -> WORDS.matcher(literal).matches()).toList();
      all.addAll(words);
      if (!words.isEmpty()) {
        withWords.add(SOURCES.relativize(file).toString().replace('\\', '/'));
      }
    }
    assertEquals(
        List.of(),
        MAY_STAY.keySet().stream()
            .filter(form -> all.stream().noneMatch(literal -> fits(form, literal)))
            .toList());
    assertEquals(
        List.of(), NAMES.keySet().stream().filter(name -> !withWords.contains(name)).toList());
  }

  private static boolean fits(String form, String literal) {
    return Pattern.compile(form, Pattern.DOTALL).matcher(literal).matches();
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String room : ROOMS) {
      try (Stream<Path> files = Files.walk(SOURCES.resolve(room))) {
        files.filter(path -> path.toString().endsWith(".java")).sorted().forEach(sources::add);
      }
    }
    return sources;
  }

  private static List<String> literals(Path file) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    List<String> found = new ArrayList<>();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjects(file));
      task.parse().forEach(unit -> new Literals().scan(unit, found));
    }
    return found;
  }

  /** Collects strings; those that are put together are one. */
  private static final class Literals extends TreeScanner<Void, List<String>> {
    @Override
    public Void visitLiteral(LiteralTree literal, List<String> found) {
      if (literal.getValue() instanceof String text) {
        found.add(text);
      }
      return null;
    }

    @Override
    public Void visitBinary(BinaryTree sum, List<String> found) {
      List<String> parts = new ArrayList<>();
      super.visitBinary(sum, parts);
      if (!parts.isEmpty()) {
        found.add(String.join("", parts));
      }
      return null;
    }

    @Override
    public Void visitThrow(ThrowTree thrown, List<String> found) {
      return null;
    }

    @Override
    public Void visitAnnotation(AnnotationTree annotation, List<String> found) {
      return null;
    }
  }
}

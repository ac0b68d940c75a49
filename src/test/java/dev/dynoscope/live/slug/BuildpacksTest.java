package dev.dynoscope.live.slug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.dynoscope.paas.Language;
import dev.dynoscope.paas.Slug;
import dev.dynoscope.paas.SlugStore.Unfit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an app is taken for by its files, how it is started then, and what is said when it cannot.
 */
@Timeout(60)
class BuildpacksTest {
  private static final String MAIN = "public class %s { public static void main(String[] a) {} }\n";
  private static final String FILE_SERVER = "java -m jdk.httpserver -b 0.0.0.0 -p $PORT";

  @TempDir private Path temp;
  private Path app;
  private final List<String> log = new ArrayList<>();
  private List<String> programs = List.of("java", "node", "npm", "python3");

  @BeforeEach
  void makeFolder() throws IOException {
    app = Files.createDirectory(temp.resolve("shop"));
  }

  @ParameterizedTest
  @CsvSource({
    "server.js, NODE, node server.js",
    "index.js, NODE, node index.js",
    "app.js, NODE, node app.js",
    "app.py, PYTHON, python3 -u app.py",
    "main.py, PYTHON, python3 -u main.py",
    "server.py, PYTHON, python3 -u server.py",
    "index.html, STATIC, " + FILE_SERVER,
    "public/index.html, STATIC, cd public && exec " + FILE_SERVER
  })
  void oneFileTellsWhatAnAppIsAndHowItIsStarted(String file, Language language, String command)
      throws Exception {
    write(file, "");
    Slug slug = compiled();
    assertEquals(language, slug.language());
    assertEquals(Map.of("web", command), slug.commands());
  }

  @ParameterizedTest
  @CsvSource({"server.js app.py, NODE", "app.js index.html, STATIC", "app.py index.html, PYTHON"})
  void whereSeveralKindsFitTheSurerOneIsTaken(String files, Language language) throws Exception {
    for (String file : files.split(" ", -1)) {
      write(file, "");
    }
    assertEquals(language, compiled().language());
  }

  @Test
  void javaIsCompiledAndTheClassWithAMainMethodIsStarted() throws Exception {
    write("Shop.java", MAIN.formatted("Shop"));
    write("Cart.java", "class Cart { private static void main(String[] a) {} }\n");
    Slug slug = compiled();
    assertEquals(Language.JAVA, slug.language());
    assertEquals(Map.of("web", "java -cp build Shop"), slug.commands());
    assertEquals(
        List.of(
            "-----> Java app detected",
            "       Compiling 2 files with JDK "
                + Runtime.version().feature()
                + ", once for all dynos",
            "-----> Discovering process types",
            "       Procfile declares types     -> (none)",
            "       Default types for buildpack -> web",
            "-----> Compressing..."),
        log);
  }

  @Test
  void aJavaFileMayHaveNothingButAMainMethod() throws Exception {
    write("Shop.java", "void main() { IO.println(\"open\"); }\n");
    assertEquals(Map.of("web", "java -cp build Shop"), compiled().commands());
  }

  @Test
  void whichOfSeveralMainMethodsIsMeantIsForTheProcfileToSay() throws Exception {
    write("Shop.java", MAIN.formatted("Shop"));
    write("Cart.java", MAIN.formatted("Cart"));
    assertEquals(
        "The Java files of "
            + app
            + " have several main methods: Cart, Shop. Say in a file named Procfile which is the"
            + " web process: `web: java -cp build Cart`.",
        refusal());
    write("Procfile", "web: java -cp build Shop\n");
    assertEquals(Map.of("web", "java -cp build Shop"), compiled().commands());
  }

  @Test
  void javaWithoutAMainMethodHasNothingToStart() throws Exception {
    write("Cart.java", "class Cart {}\n");
    assertEquals(
        "None of the Java files of "
            + app
            + " has a main method, so there is nothing to start. Write one.",
        refusal());
  }

  @Test
  void aJarIsStartedWhereverItsBuildHasPutIt() throws Exception {
    jar("target/shop.jar", true);
    jar("target/shop-sources.jar", false);
    write("pom.xml", "<project/>");
    Slug slug = compiled();
    assertEquals(Language.JAVA, slug.language());
    assertEquals(Map.of("web", "java -Dserver.port=$PORT -jar target/shop.jar"), slug.commands());
    assertEquals(
        " !     pom.xml is left alone: nothing is downloaded or built with it here. Build the jar"
            + " yourself before you deploy.",
        log.get(1));
  }

  @Test
  void aProjectThatWasNotBuiltIsRefusedWithTheWayOut() throws Exception {
    write("pom.xml", "<project/>");
    assertEquals(
        "There is no jar that can be started in "
            + app
            + ", neither at its top nor in target or build/libs: one whose manifest names a"
            + " Main-Class. Build it before you deploy, or write a Procfile.",
        refusal());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"scripts\": {\"start\": \"node shop.js\"}} | node shop.js",
        "{\"scripts\": {\"start\": \"next start\"}, \"main\": \"x.js\"} | npm start",
        "{\"main\": \"lib/shop.js\"} | node lib/shop.js",
      })
  void packageJsonSaysHowANodeAppIsStarted(String json, String command) throws Exception {
    write("package.json", json);
    write("index.html", "beside it");
    Slug slug = compiled();
    assertEquals(Language.NODE, slug.language());
    assertEquals(Map.of("web", command), slug.commands());
  }

  @Test
  void dependenciesThatDoNotComeAlongAreTold() throws Exception {
    write("server.js", "");
    write("package.json", "{\"dependencies\": {\"express\": \"^4\", \"pg\": \"^8\"}}");
    compiled();
    String remark =
        " !     package.json asks for express, pg, and nothing is downloaded here. Run npm install"
            + " in the folder before you deploy: node_modules comes along.";
    assertEquals(remark, log.get(1));

    write("node_modules/express/index.js", "");
    log.clear();
    compiled();
    assertEquals("-----> Discovering process types", log.get(1));
  }

  @Test
  void packageJsonThatIsNotJsonIsRefused() throws Exception {
    write("package.json", "{scripts}");
    String sentence = refusal();
    assertEquals(app.resolve("package.json") + " is not JSON", sentence.split(":", -1)[0]);
    assertEquals(" Mend it.", sentence.substring(sentence.length() - 9));
  }

  @Test
  void requirementsOfPythonAreTold() throws Exception {
    write("app.py", "");
    write("requirements.txt", "flask\n");
    compiled();
    assertEquals(
        " !     requirements.txt is left alone: nothing is downloaded here. The app finds what the"
            + " Python of this machine has, and what lies in its own folder.",
        log.get(1));
  }

  @Test
  void aProcfileHasTheLastWordAndTheLanguageIsToldAllTheSame() throws Exception {
    write("server.js", "");
    write("Procfile", "web: node server.js --fast\nworker: node server.js --jobs\n");
    Slug slug = compiled();
    assertEquals(Language.NODE, slug.language());
    assertEquals(
        Map.of("web", "node server.js --fast", "worker", "node server.js --jobs"), slug.commands());
    assertEquals("       Procfile declares types -> web, worker", log.get(2));
  }

  @Test
  void onlyAProcfileWillDoWhereNothingTellsWhatAnAppIs() throws Exception {
    write("run.sh", "");
    assertEquals(
        app
            + " has no Procfile, and no files at its top that would tell what it is: Java files or"
            + " a jar, package.json or server.js, app.py, index.html. Add a file named Procfile"
            + " with a line such as `web: java -cp build Main`.",
        refusal());
    write("Procfile", "web: sh run.sh\n");
    assertEquals(Language.OTHER, compiled().language());
  }

  @Test
  void aLanguageThatIsMissingIsToldAtTheBuildAndNotAtTheBoot() throws Exception {
    programs = List.of("java");
    write("server.js", "");
    assertEquals(
        "The web process of "
            + app
            + " starts node, and there is none: it was looked for in /opt/programs. Install"
            + " Node.js (nodejs.org, or your system's packages) and deploy again.",
        refusal());
    write("Procfile", "web: java -cp build Main\nworker: A=1 exec node server.js\n");
    assertEquals("The worker process of " + app + " starts node", refusal().split(",", -1)[0]);
  }

  @Test
  void aCommandThatOnlySpeaksOfALanguageNeedsNoneOfIt() throws Exception {
    programs = List.of();
    write("server.js", "");
    write("Procfile", "web: ./serve --engine node\n");
    assertEquals(Map.of("web", "./serve --engine node"), compiled().commands());
  }

  @Test
  void pythonByAnotherNameIsPointedOut() throws Exception {
    write("app.py", "");
    write("Procfile", "web: python app.py\n");
    assertEquals(
        "The web process of "
            + app
            + " starts python, and there is none: it was looked for in /opt/programs. There is a"
            + " python3: write that in the Procfile.",
        refusal());
    Files.delete(app.resolve("Procfile"));
    programs = List.of("python");
    assertEquals(Map.of("web", "python -u app.py"), compiled().commands());
  }

  private Slug compiled() throws IOException, Unfit {
    return new SlugFolder(Files.createTempDirectory(temp, "run"), new Known(), temp)
        .compile(app.toString(), log::add);
  }

  private String refusal() {
    return String.valueOf(assertThrows(Unfit.class, this::compiled).getMessage());
  }

  private void write(String path, String text) throws IOException {
    Path file = app.resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  private void jar(String path, boolean starts) throws IOException {
    write(path, "");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    if (starts) {
      manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Shop");
    }
    try (OutputStream out = Files.newOutputStream(app.resolve(path))) {
      new JarOutputStream(out, manifest).close();
    }
  }

  /** Programs by the names of the test. */
  private final class Known implements Programs {
    @Override
    public Optional<String> find(String name) {
      return programs.contains(name) ? Optional.of("/opt/programs/" + name) : Optional.empty();
    }

    @Override
    public String places() {
      return "in /opt/programs";
    }
  }
}

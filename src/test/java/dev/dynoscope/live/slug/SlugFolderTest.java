package dev.dynoscope.live.slug;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.paas.Slug;
import dev.dynoscope.paas.SlugStore.Damaged;
import dev.dynoscope.paas.SlugStore.Unfit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What becomes a slug, what it is called, and what comes out of it. */
@Timeout(60)
class SlugFolderTest {
  private static final String MAIN = "class Main { public static void main(String[] a) {} }\n";

  @TempDir private Path temp;
  private Path app;
  private SlugFolder slugs;
  private final List<String> log = new ArrayList<>();

  @BeforeEach
  void makeFolders() throws IOException {
    app = Files.createDirectory(temp.resolve("photos"));
    slugs = new SlugFolder(Files.createDirectory(temp.resolve("run")));
    write("Procfile", "web: serve $PORT\n");
  }

  @Test
  void slugHasCommandsAndSortedFiles() throws Exception {
    write("public/a.css", "body{}");
    write("index.html", "hello");
    Slug slug = compiled();
    assertEquals(Map.of("web", "serve $PORT"), slug.commands());
    assertEquals(
        List.of(
            new FileInfo("Procfile", 17),
            new FileInfo("index.html", 5),
            new FileInfo("public/a.css", 6)),
        slug.files());
  }

  @Test
  void idIsTheSameOnEveryMachineAndAtEveryTime() throws Exception {
    write("index.html", "hello");
    assertEquals(new SlugId("9de650dfb8dd"), compiled().id());
    Files.setLastModifiedTime(app.resolve("index.html"), FileTime.fromMillis(0));
    Slug again =
        new SlugFolder(Files.createDirectory(temp.resolve("other")))
            .compile(app.toString(), _ -> {});
    assertEquals(new SlugId("9de650dfb8dd"), again.id());
  }

  @Test
  void idChangesWithContentsAndWithNames() throws Exception {
    write("a", "1");
    SlugId first = compiled().id();
    write("a", "2");
    SlugId second = compiled().id();
    Files.move(app.resolve("a"), app.resolve("b"));
    SlugId third = compiled().id();
    assertNotEquals(first, second);
    assertNotEquals(second, third);
  }

  @Test
  void historyLogsAndTemporaryFilesAreLeftOutAtTheTopOnly() throws Exception {
    for (String folder : List.of(".git", "log", "tmp", "lib/log")) {
      write(folder + "/x", "x");
    }
    assertEquals(List.of("Procfile", "lib/log/x"), paths(compiled()));
  }

  @Test
  void javaAtTheTopIsCompiledIntoBuildWhichIsRemade() throws Exception {
    write("Main.java", MAIN);
    write("build/Old.class", "old");
    Slug slug = compiled();
    assertEquals(List.of("Main.java", "Procfile", "build/Main.class"), paths(slug));
    assertEquals(slug.id(), compiled().id());
  }

  @Test
  void javaWithABuildOfItsOwnIsNotCompiled() throws Exception {
    write("Main.java", MAIN);
    write("pom.xml", "<project/>");
    write("build/app.jar", "jar");
    assertEquals(List.of("Main.java", "Procfile", "build/app.jar", "pom.xml"), paths(compiled()));
  }

  @Test
  void compileErrorIsToldWithFileAndLine() throws Exception {
    write("Main.java", "class Main {\n  int x = \"one\";\n}\n");
    assertEquals(
        "The Java files of "
            + app
            + " do not compile.\n"
            + "Main.java:2: incompatible types: java.lang.String cannot be converted to int",
        refusal());
    assertTrue(isEmpty(temp.resolve("run/slugs")), "nothing is left of it");
  }

  @Test
  void classesOfThisProgramAreNotOnTheAppsClassPath() throws Exception {
    write("Main.java", "class Main { dev.dynoscope.paas.Slug slug; }\n");
    assertTrue(refusal().contains("Main.java:1: package dev.dynoscope.paas does not exist"));
  }

  @Test
  void missingFolderIsNamed() {
    assertEquals(
        "There is no folder /no/such. Name the one that holds the app.",
        assertThrows(Unfit.class, () -> slugs.compile("/no/such", log::add)).getMessage());
  }

  @Test
  void unpackedCopyIsFreshAndItsChangesReachNoOther() throws Exception {
    write("pages/index.html", "hello");
    SlugId id = compiled().id();
    Path first = unpack(id, "first");
    Files.writeString(first.resolve("pages/index.html"), "changed");
    Files.writeString(first.resolve("upload"), "new");
    Path second = unpack(id, "second");
    assertEquals("hello", Files.readString(second.resolve("pages/index.html")));
    assertFalse(Files.exists(second.resolve("upload")));
    assertEquals("hello", Files.readString(app.resolve("pages/index.html")));
  }

  @Test
  void laterChangesOfTheAppFolderDoNotReachTheSlug() throws Exception {
    write("index.html", "old");
    SlugId id = compiled().id();
    write("index.html", "new");
    assertEquals("old", Files.readString(unpack(id, "disk").resolve("index.html")));
  }

  @Test
  void bytesAreKeptAsTheyAre() throws Exception {
    byte[] bytes = {0, -1, 10, 13, 10, 127};
    Files.write(app.resolve("picture"), bytes);
    SlugId id = compiled().id();
    assertArrayEquals(bytes, Files.readAllBytes(unpack(id, "disk").resolve("picture")));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no executable bit")
  void executableBitIsKeptAndMayBeAddedLater() throws Exception {
    write("run.sh", "true");
    SlugId before = compiled().id();
    assertFalse(Files.isExecutable(unpack(before, "before").resolve("run.sh")));
    assertTrue(app.resolve("run.sh").toFile().setExecutable(true));
    SlugId after = compiled().id();
    assertEquals(before, after);
    assertTrue(Files.isExecutable(unpack(after, "after").resolve("run.sh")));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right there")
  void readOnlyFileCanBeWrittenInADyno() throws Exception {
    write("data", "1");
    assertTrue(app.resolve("data").toFile().setReadOnly());
    SlugId id = compiled().id();
    assertTrue(
        Files.getPosixFilePermissions(unpack(id, "disk").resolve("data"))
            .toString()
            .contains("OWNER_WRITE"));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right there")
  void linkWithinTheFolderIsKeptAndOneThatLeadsOutIsRefused() throws Exception {
    write("pages/index.html", "hello");
    Files.createSymbolicLink(app.resolve("home"), app.resolve("pages/index.html"));
    SlugId id = compiled().id();
    Path disk = unpack(id, "disk");
    assertEquals(Path.of("pages/index.html"), Files.readSymbolicLink(disk.resolve("home")));
    Files.createSymbolicLink(app.resolve("out"), Path.of("../secret"));
    assertEquals(
        "Cannot make a slug from "
            + app
            + ": the link "
            + app.resolve("out")
            + " leads out of the folder, to "
            + temp.resolve("secret")
            + ". Put the file itself there.",
        refusal());
  }

  @Test
  void whatSlugignoreNamesIsLeftOutWithAllThatIsInIt() throws Exception {
    write(".slugignore", "*.psd\ndocs/\n");
    write("art/logo.psd", "x");
    write("art/logo.png", "x");
    write("docs/manual/index.html", "x");
    assertEquals(List.of(".slugignore", "Procfile", "art/logo.png"), paths(compiled()));
  }

  @Test
  void unknownSlugAndFolderThatExistsAreRefused() throws Exception {
    assertEquals(
        "There is no slug none. Deploy the app again.",
        assertThrows(Unfit.class, () -> unpack(new SlugId("none"), "x")).getMessage());
    SlugId id = compiled().id();
    assertThrows(Unfit.class, () -> slugs.unpack(id, app.toString()));
  }

  @Test
  void appFolderThatHoldsTheRunFolderIsNotCopiedIntoItself() throws Exception {
    SlugFolder inside = new SlugFolder(Files.createDirectory(app.resolve("run")));
    assertEquals(List.of("Procfile"), paths(inside.compile(app.toString(), _ -> {})));
  }

  private Slug compiled() throws Unfit {
    return slugs.compile(app.toString(), log::add);
  }

  private Path unpack(SlugId id, String name) throws Unfit, Damaged {
    Path folder = temp.resolve(name);
    slugs.unpack(id, folder.toString());
    return folder;
  }

  private String refusal() {
    return String.valueOf(assertThrows(Unfit.class, () -> compiled()).getMessage());
  }

  private void write(String path, String text) throws IOException {
    Path file = app.resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  private static List<String> paths(Slug slug) {
    return slug.files().stream().map(FileInfo::path).toList();
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.findAny().isEmpty();
    }
  }
}

package dev.dynoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import picocli.CommandLine;

/** Lessons as pages to be printed. */
class LessonHandoutTest {
  @TempDir private Path folder;

  /** Runs the command; gives what it says, and its exit code last. */
  private static String run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        new CommandLine(new LessonHandoutCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .setExecutionExceptionHandler((why, command, _) -> {
              command.getErr().println(why.getMessage());
              return Trouble.FAILED;
            })
            .execute(arguments);
    return (out + "" + err + code).replace(System.lineSeparator(), "\n");
  }

  private Document page(String... arguments) throws Exception {
    Path file = folder.resolve("page.html");
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("-o", file.toString()));
    String said = run(all.toArray(String[]::new));
    assertTrue(said.startsWith(file + " (") && said.endsWith(" kB)\n0"), said);
    return parsed(file);
  }

  private static Document parsed(Path file) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(Files.readString(file))));
  }

  private static List<String> texts(Document page, String path) throws Exception {
    NodeList found =
        (NodeList)
            XPathFactory.newInstance().newXPath().evaluate(path, page, XPathConstants.NODESET);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent());
    }
    return texts;
  }

  @Test
  void aPageTellsAndAsksWhatTheLessonDoesAndLeavesRoom() throws Exception {
    Document page = page("vanishing-picture");
    assertEquals(List.of("The vanishing profile picture"), texts(page, "//h1"));
    assertEquals(
        List.of(
            "1 An app with a wall of faces",
            "2 Upload a picture",
            "3 Restart the dyno",
            "4 \"After a restart\"",
            "5 Upload again",
            "6 Reload, and reload",
            "7 What a dyno's disk is for"),
        texts(page, "//main//h2"));
    assertEquals(List.of("About 9 minutes · Claims S8, S9"), texts(page, "//p[@class='facts']"));
    assertEquals(
        List.of(
            "The picture, as before. It is on a disk, after all.",
            "The name, but a broken picture.",
            "An error instead of the page."),
        texts(page, "//section[3]//ul[@class='options']/li"));
    assertEquals(16, texts(page, "//div[@class='line']").size());
    assertEquals(5, texts(page, "//div[@class='hints']").size());
    assertEquals(
        List.of("This is photos, a small app that keeps profile pictures."),
        texts(page, "//section[1]/p[1]").stream()
            .map(it -> it.replaceAll("\\. It.*", "."))
            .toList());
    assertEquals(List.of("photos"), texts(page, "//section[1]/p[1]/strong"));
  }

  @Test
  void eachStepHasAFigureWithItsSpotlightMarkedAndSaidInWords() throws Exception {
    Document page = page("vanishing-picture");
    List<String> captions = texts(page, "//figcaption");
    assertEquals(7, captions.size());
    assertEquals(
        "Figure 1. The platform as step 1 begins. The thick line marks what to look at.",
        captions.getFirst());
    assertEquals(7, texts(page, "//*[local-name()='svg']/*[local-name()='desc']").size());
    assertTrue(texts(page, "//*[local-name()='desc']").stream().noneMatch(String::isEmpty));
    // what is marked: the browser, and what was written since the boot
    assertEquals(
        2, texts(page, "//main/section[2]//*[local-name()='rect'][@stroke-width='4']").size());
  }

  @Test
  void answersAreOnPagesOfTheirOwnOnlyWhenTheyAreWanted() throws Exception {
    Document learner = page("vanishing-picture");
    assertEquals(List.of(), texts(learner, "//section[@class='teacher']"));
    assertFalse(learner.getDocumentElement().getTextContent().contains("ps:restart -a photos"));
    Document teacher = page("vanishing-picture", "--answers");
    assertEquals(
        List.of(
            "✓The name, but a broken picture.",
            "✓On one of them, whichever got the request.",
            "✓About half of the time."),
        texts(teacher, "//section[@class='teacher']//li[@class='right']"));
    assertEquals(
        List.of("ps:restart -a photos", "visit / -a photos"),
        texts(teacher, "//section[@class='teacher']/section[3]//ul[@class='moves']//code"));
    assertEquals(12, texts(teacher, "//figcaption").size());
    assertEquals(
        List.of(
            "Figure 9. Step 3, when it was done. The page is here, but /static/ada.png is not on"
                + " the disk of the dyno that was asked."),
        texts(teacher, "//section[@class='teacher']/section[3]//figcaption"));
  }

  @Test
  void thePageSpeaksTheLanguageThatIsAskedForAsFarAsTheLessonDoes() throws Exception {
    Document german = page("vanishing-picture", "--language", "de");
    assertEquals("de", german.getDocumentElement().getAttribute("lang"));
    assertEquals(List.of("Das verschwundene Profilbild"), texts(german, "//h1"));
    assertEquals(List.of(), texts(german, "//*[@lang='en']"));
    Document mixed = page("crash", "--language", "de");
    assertEquals("de", mixed.getDocumentElement().getAttribute("lang"));
    assertEquals(1, texts(mixed, "//h1[@lang='en']").size());
    assertEquals("Name", texts(mixed, "//span[@class='blank']").getFirst());
  }

  @Test
  void allLessonsOfTheProgramComeOutWellFormedWithNoIdTwiceAndNothingThatRuns() throws Exception {
    run("--answers", "-o", folder.toString());
    List<Path> pages;
    try (Stream<Path> all = Files.list(folder)) {
      pages = all.sorted().toList();
    }
    assertEquals(18, pages.size());
    for (Path each : pages) {
      Document page = parsed(each);
      List<String> ids = texts(page, "//@id");
      Set<String> once = new HashSet<>(ids);
      assertEquals(ids.size(), once.size(), each.toString());
      assertEquals(List.of(), texts(page, "//script"), each.toString());
      assertEquals(List.of(), texts(page, "//@src | //@href"), each.toString());
      assertTrue(Files.size(each) < 400_000, each + " has " + Files.size(each) + " bytes");
    }
  }

  @Test
  void theSameLessonGivesTheSamePageEachTime() throws IOException {
    Path one = folder.resolve("one.html");
    Path two = folder.resolve("two.html");
    run("crash", "-o", one.toString());
    run("crash", "-o", two.toString());
    assertEquals(Files.readString(one), Files.readString(two));
  }

  @Test
  void whatLooksLikeHtmlInALessonIsText() throws Exception {
    Path lesson = Files.createDirectories(folder.resolve("odd"));
    Files.writeString(
        lesson.resolve("lesson.json"),
        """
        { "title": "<b>&amp;</b>", "about": "a < b", "start": {},
          "steps": [{ "id": "one", "title": "\\"t\\"", "say": "`<script>` & **<i>**" }] }
        """);
    Document page = page(lesson.toString());
    assertEquals(List.of("<b>&amp;</b>"), texts(page, "//h1"));
    assertEquals(List.of("<script> & <i>"), texts(page, "//section/p"));
    assertEquals(List.of("<script>"), texts(page, "//section/p/code"));
  }

  @Test
  void aCourseIsPrintedLessonByLesson() throws Exception {
    Path course = folder.resolve("my-course.json");
    Files.writeString(course, "{\"title\": \"t\", \"lessons\": [\"crash\", \"names\"]}");
    Path to = folder.resolve("pages");
    run(course.toString(), "-o", to.toString());
    assertTrue(Files.isRegularFile(to.resolve("crash.html")));
    assertTrue(Files.isRegularFile(to.resolve("names.html")));
  }

  @Test
  void severalLessonsAreNoSinglePage() {
    assertEquals(
        "These are 2 lessons, each a page of its own: name a folder with -o instead of all.html.\n"
            + "1",
        run("crash", "names", "-o", "all.html"));
  }

  @Test
  void aLessonWhoseSolutionDoesNotWorkIsNotDrawn() throws Exception {
    Path lesson = Files.createDirectories(folder.resolve("bad"));
    Files.writeString(
        lesson.resolve("lesson.json"),
        """
        { "title": "t", "about": "a", "start": { "apps": [{ "name": "photos" }] },
          "steps": [{ "id": "one", "title": "t", "say": "s", "do": "d", "solution": ["visit"],
            "expect": { "happened": "file-written" } }] }
        """);
    assertEquals(
        "The solution of step \"one\" in "
            + lesson.resolve("lesson.json")
            + " does not bring about what is expected, so there is nothing to draw. `dynoscope"
            + " lesson check` says more.\n"
            + "1",
        run(lesson.toString(), "-o", folder.toString()));
  }
}

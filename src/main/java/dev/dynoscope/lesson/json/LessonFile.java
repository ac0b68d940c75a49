package dev.dynoscope.lesson.json;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.json.Part;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.Lesson.Way;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lessons as JSON, described for editors by {@code lessons/lesson.schema.json}. */
public final class LessonFile {
  private static final java.util.regex.Pattern ID =
      java.util.regex.Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final java.util.regex.Pattern CLAIM = java.util.regex.Pattern.compile("S\\d{1,2}");

  private LessonFile() {}

  /**
   * Reads a lesson.
   *
   * @param id the name of its folder
   * @throws Unreadable with a sentence that names the line and the place
   */
  public static Lesson read(String id, String json) throws Unreadable {
    Part part = Part.of(json);
    part.text("$schema", "");
    List<String> claims = claims(part);
    Lesson lesson =
        new Lesson(
            id,
            part.text("title"),
            part.text("about"),
            part.number("minutes", 1, 5),
            claims,
            part.one("prefers", Way.class, Way.LIVE),
            start(part.part("start")),
            steps(part, claims));
    part.nothingElse();
    return lesson;
  }

  static List<String> claims(Part part) throws Unreadable {
    List<String> claims = part.texts("claims");
    for (String claim : claims) {
      if (!CLAIM.matcher(claim).matches()) {
        throw part.wrong(
            "claims", "\"" + claim + "\" is no claim; they are called S1, S2 and so on.");
      }
    }
    return claims;
  }

  private static Lesson.Start start(Part part) throws Unreadable {
    List<Lesson.App> apps = new ArrayList<>();
    for (Part each : part.parts("apps")) {
      String name = name(each);
      apps.add(new Lesson.App(name, each.text("from", name)));
      each.nothingElse();
    }
    Lesson.Start start =
        new Lesson.Start(part.text("era", "free-2019"), apps, part.texts("commands"));
    part.nothingElse();
    return start;
  }

  private static String name(Part app) throws Unreadable {
    try {
      return new AppName(app.text("name")).value();
    } catch (IllegalArgumentException e) {
      throw app.wrong("name", String.valueOf(e.getMessage()));
    }
  }

  private static List<dev.dynoscope.lesson.Step> steps(Part part, List<String> claims)
      throws Unreadable {
    List<dev.dynoscope.lesson.Step> steps = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Part each : part.parts("steps")) {
      String id = each.text("id");
      if (!ID.matcher(id).matches()) {
        throw each.wrong(
            "id",
            "\"" + id + "\" is no name of a step; use lower-case letters, digits and dashes.");
      }
      if (!ids.add(id)) {
        throw each.wrong(
            "id", "there is a step \"" + id + "\" before; give each a name of its own.");
      }
      dev.dynoscope.lesson.Step step = Steps.step(id, each);
      for (String claim : step.claims()) {
        if (!claims.contains(claim)) {
          throw each.wrong(
              "claims",
              "the lesson does not name \"" + claim + "\"; add it to its claims at the top.");
        }
      }
      steps.add(step);
    }
    if (steps.isEmpty()) {
      throw part.wrong(
          "steps",
          "a lesson has one step or more; add { \"id\": \"…\", \"title\": \"…\", \"say\": \"…\""
              + " }.");
    }
    return steps;
  }
}

package dev.dynoscope.lesson.json;

import dev.dynoscope.json.Part;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.lesson.Course;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Courses as JSON, described for editors by {@code lessons/course.schema.json}. */
public final class CourseFile {
  private CourseFile() {}

  /**
   * Reads a course.
   *
   * @param fault gets each lesson as it is written and says what is wrong with it; empty if nothing
   *     is
   * @throws Unreadable with a sentence that names the line and the place
   */
  public static Course read(String json, Function<String, Optional<String>> fault)
      throws Unreadable {
    Part part = Part.of(json);
    part.text("$schema", "");
    Course course = new Course(part.text("title"), part.text("about", ""), lessons(part, fault));
    part.nothingElse();
    return course;
  }

  private static List<Course.Item> lessons(Part part, Function<String, Optional<String>> fault)
      throws Unreadable {
    part.raw("lessons");
    List<Course.Item> all = new ArrayList<>();
    for (Part.Item each : part.items("lessons")) {
      String place = "lessons[" + all.size() + "]";
      Course.Item item = each.isText() ? new Course.Item(each.text(), "") : item(each.part());
      Optional<String> wrong = fault.apply(item.lesson());
      if (wrong.isPresent()) {
        throw part.wrong(each.isText() ? place : place + ".lesson", wrong.get());
      }
      all.add(item);
    }
    if (all.isEmpty()) {
      throw part.wrong(
          "lessons",
          "a course has one lesson or more; add one by its name, such as \"press-enter\".");
    }
    return all;
  }

  private static Course.Item item(Part part) throws Unreadable {
    Course.Item item = new Course.Item(part.text("lesson"), part.text("note", ""));
    part.nothingElse();
    return item;
  }
}

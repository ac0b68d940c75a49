package dev.dynoscope.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The lessons that somebody names on the command line; what was in zips is gone when it closes. */
final class LessonsNamed implements AutoCloseable {
  private final List<LessonZip> zips = new ArrayList<>();
  private final List<LessonCourse> courses = new ArrayList<>();
  private final List<LessonFolder> folders = new ArrayList<>();

  private LessonsNamed() {}

  /**
   * Finds them.
   *
   * @param names folders, zips, courses, and names of lessons of the program; none for all of these
   */
  static LessonsNamed of(List<String> names) throws Trouble {
    LessonsNamed named = new LessonsNamed();
    try {
      if (names.isEmpty()) {
        named.add(AppFolders.home().resolve("lessons").toString());
      }
      for (String name : names) {
        named.add(name);
      }
      return named;
    } catch (Trouble e) {
      named.close();
      throw e;
    }
  }

  private void add(String name) throws Trouble {
    Path path = Path.of(name);
    if (LessonZip.is(path)) {
      LessonZip zip = LessonZip.open(path);
      zips.add(zip);
      folders.addAll(LessonFolder.below(zip.path()));
      return;
    }
    if (LessonCourse.is(path)) {
      LessonCourse course = LessonCourse.open(path);
      courses.add(course);
      course.lessons().forEach(each -> folders.add(each.folder()));
      return;
    }
    List<LessonFolder> below = path.toFile().isDirectory() ? LessonFolder.below(path) : List.of();
    folders.addAll(below.isEmpty() ? List.of(LessonFolder.named(name)) : below);
  }

  /** In the order in which they were named. */
  List<LessonFolder> folders() {
    return folders;
  }

  @Override
  public void close() {
    zips.forEach(LessonZip::close);
    courses.forEach(LessonCourse::close);
  }
}

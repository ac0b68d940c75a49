package dev.dynoscope.app;

import dev.dynoscope.json.Likeness;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.lesson.Course;
import dev.dynoscope.lesson.json.CourseFile;
import dev.dynoscope.live.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A course in its file, and where its lessons lie. The program's own is {@code
 * lessons/syllabus.json}; a course of one's own is the same.
 */
final class LessonCourse implements AutoCloseable {
  private final Path file;
  private final List<Placed> lessons = new ArrayList<>();
  private final List<LessonZip> zips = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final Course course;

  /**
   * A lesson of a course.
   *
   * @param note what the course says of it; may be empty
   */
  record Placed(LessonFolder folder, String note) {}

  private LessonCourse(Path file, String json) throws Unreadable {
    this.file = file;
    List<List<LessonFolder>> found = new ArrayList<>();
    try {
      course = CourseFile.read(json, name -> fault(name, found));
    } catch (Unreadable e) {
      close();
      throw e;
    }
    for (int i = 0; i < found.size(); i++) {
      String note = course.lessons().get(i).note();
      found.get(i).forEach(each -> lessons.add(new Placed(each, note)));
    }
  }

  /** Whether a path is that of a file with a course. */
  static boolean is(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".json") && !name.equals("lesson.json") && Files.isRegularFile(path);
  }

  /**
   * Reads a course and finds its lessons; zips are unpacked until it is closed.
   *
   * @throws Unreadable with a sentence that names the line and the place in the course's file
   */
  static LessonCourse read(Path file) throws Unreadable, Trouble {
    try {
      return new LessonCourse(file, Files.readString(file));
    } catch (IOException e) {
      throw new Trouble("The course cannot be read: " + Reason.of(e) + ".", e);
    }
  }

  /** The same, where one sentence is to say what is wrong. */
  static LessonCourse open(Path file) throws Trouble {
    try {
      return read(file);
    } catch (Unreadable e) {
      throw new Trouble(file + " is no course. " + e.getMessage(), e);
    }
  }

  /** Finds the lessons of a name, or says why there are none. */
  private Optional<String> fault(String name, List<List<LessonFolder>> found) {
    try {
      List<LessonFolder> folders = find(name);
      if (folders.isEmpty()) {
        return Optional.of(nowhere(name));
      }
      found.add(folders);
      return folders.stream()
          .map(LessonFolder::name)
          .filter(each -> !names.add(each))
          .findFirst()
          .map(LessonCourse::twice);
    } catch (Trouble e) {
      return Optional.of(e.sentence());
    }
  }

  private static String twice(String name) {
    return "there is a lesson \""
        + name
        + "\" in the course before; take one out, or give its folder another name, for progress"
        + " goes by it.";
  }

  private static String nowhere(String name) throws Trouble {
    List<String> ours = LessonFolder.below(program()).stream().map(LessonFolder::name).toList();
    return "there is no lesson \""
        + name
        + "\": neither beside this file, as a folder with a lesson.json in it or as a zip, nor"
        + " among those of the program"
        + Likeness.hint(name, ours, "; write the name of one, or where it lies seen from here.");
  }

  private List<LessonFolder> find(String name) throws Trouble {
    try {
      Path beside = file.toAbsolutePath().resolveSibling(name).normalize();
      if (LessonZip.is(beside)) {
        LessonZip zip = LessonZip.open(beside);
        zips.add(zip);
        return LessonFolder.below(zip.path());
      }
      for (Path place : List.of(beside, program().resolve(name))) {
        List<LessonFolder> below =
            !name.isBlank() && Files.isDirectory(place) ? LessonFolder.below(place) : List.of();
        if (!below.isEmpty()) {
          return below;
        }
      }
    } catch (InvalidPathException e) {
      return List.of();
    }
    return List.of();
  }

  private static Path program() {
    return AppFolders.home().resolve("lessons");
  }

  /** What its file says. */
  Course course() {
    return course;
  }

  /** Its lessons in their order; a folder or a zip with several stands for all of them. */
  List<Placed> lessons() {
    return lessons;
  }

  /** Deletes what was unpacked. */
  @Override
  public void close() {
    zips.forEach(LessonZip::close);
  }
}

package dev.dynoscope.view;

import dev.dynoscope.lesson.Lesson;
import java.util.function.Consumer;

/** Takes a lesson from its beginning, as it is edited now. */
final class LessonAgain {
  private final Kit kit;
  private String asked = "";

  LessonAgain(Kit kit) {
    this.kit = kit;
  }

  /**
   * Begins again; {@code ask} gets what would run then, where nobody has agreed to it, and is told
   * to say yes by asking once more.
   */
  void begin(LessonWays ways, LessonPlay lesson, Consumer<String> ask) {
    String id = lesson.lesson().id();
    Lesson now =
        ways.lessons().all().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElse(lesson.lesson());
    String warning = ways.lessons().warning(now);
    if (!warning.equals(lesson.agreed()) && !warning.equals(asked)) {
      asked = warning;
      ask.accept(kit.wording().say("lesson.say-yes", warning));
      return;
    }
    lesson.pause(true);
    kit.toasts().say(kit.wording().say("lesson.making"));
    new LessonTaking(ways, kit.wording())
        .take(
            now,
            lesson.taken().way(),
            0,
            sentence -> {
              lesson.pause(false);
              kit.toasts().refuse(sentence);
            });
  }
}

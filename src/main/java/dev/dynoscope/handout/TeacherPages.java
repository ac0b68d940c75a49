package dev.dynoscope.handout;

import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.Move;
import dev.dynoscope.lesson.Prediction;
import dev.dynoscope.lesson.SpanText;
import dev.dynoscope.lesson.Step;
import dev.dynoscope.wording.Wording;
import java.util.List;

/** What the teacher keeps: what comes true and why, what does it, and notes for the class. */
final class TeacherPages {
  private final Html html;
  private final FigureRow row;
  private final Wording wording;

  TeacherPages(Html html, FigureRow row, Wording wording) {
    this.html = html;
    this.row = row;
    this.wording = wording;
  }

  void write(Lesson lesson, List<StepFigures> figures) {
    html.open("section", "teacher").line();
    html.open("p", "facts").text(wording.say("handout.teacher")).close().line();
    html.open("h1").told().text(lesson.title()).close().line();
    html.open("p", "about").text(wording.say("handout.teacher-about")).close().line();
    for (int i = 0; i < lesson.steps().size(); i++) {
      Step step = lesson.steps().get(i);
      if (tells(step)) {
        step(i, step, figures.get(i));
      }
    }
    html.close().line();
  }

  private static boolean tells(Step step) {
    return step.expect().isPresent() || !step.why().isEmpty() || !step.notes().isEmpty();
  }

  private void step(int index, Step step, StepFigures figures) {
    html.open("section", "step").line();
    LearnerPages.heading(html, index, step);
    step.prediction().ifPresent(it -> options(it, figures.came()));
    figures.after().ifPresent(row::write);
    told("lesson.why", step.why());
    if (!step.solution().isEmpty()) {
      heading("handout.solution");
      html.open("ul", "moves").line();
      step.solution().forEach(this::move);
      html.close().line();
    }
    told("handout.notes", step.notes());
    html.close().line();
  }

  private void heading(String key) {
    html.open("h3").text(wording.say(key)).close().line();
  }

  private void told(String key, String markdown) {
    if (!markdown.isEmpty()) {
      heading(key);
      Prose.write(html, markdown);
    }
  }

  private void options(Prediction prediction, List<Integer> came) {
    html.open("div", "box predict").line();
    heading("lesson.predict");
    Prose.write(html, prediction.question());
    html.open("ul", "options").line();
    for (int i = 0; i < prediction.options().size(); i++) {
      Prediction.Option option = prediction.options().get(i);
      boolean right = came.contains(i);
      html.open("li", right ? "right" : "wrong").element("span", "tick", right ? "✓" : "");
      Prose.inline(html, option.text());
      if (!right && !option.reply().isEmpty()) {
        html.open("span", "reply");
        Prose.inline(html, option.reply());
        html.close();
      }
      html.close().line();
    }
    html.close().line();
    html.close().line();
  }

  private void move(Move move) {
    html.open("li");
    switch (move) {
      case Move.Tell tell -> {
        html.open("code").text(tell.command()).close();
        html.text(tell.waits() ? "" : " " + wording.say("handout.at-once"));
      }
      case Move.Repeat repeat -> {
        html.open("code").text(repeat.command()).close();
        html.text(" " + wording.say("handout.again", String.valueOf(repeat.most())));
      }
      case Move.Wait wait -> html.text(wording.say("handout.wait", SpanText.of(wait.span())));
    }
    html.close().line();
  }
}

package dev.dynoscope.handout;

import dev.dynoscope.lesson.Lesson;
import dev.dynoscope.lesson.Prediction;
import dev.dynoscope.lesson.Step;
import dev.dynoscope.wording.Wording;
import java.util.List;

/** What learners get: what each step tells, asks and wants done, and room for what they think. */
final class LearnerPages {
  private final Html html;
  private final FigureRow row;
  private final Wording wording;

  LearnerPages(Html html, FigureRow row, Wording wording) {
    this.html = html;
    this.row = row;
    this.wording = wording;
  }

  void write(Lesson lesson, List<StepFigures> figures) {
    html.open("main").line();
    head(lesson);
    for (int i = 0; i < lesson.steps().size(); i++) {
      step(i, lesson.steps().get(i), figures.get(i));
    }
    html.element("p", "made", wording.say("handout.made", lesson.id())).line();
    html.close().line();
  }

  private void head(Lesson lesson) {
    html.open("header").line();
    html.open("p", "who").element("span", "blank", wording.say("handout.name"));
    html.element("span", "blank", wording.say("handout.date")).close().line();
    html.open("h1").told().text(lesson.title()).close().line();
    html.open("p", "about").told().text(lesson.about()).close().line();
    String minutes = wording.say("handout.minutes", String.valueOf(lesson.minutes()));
    html.open("p", "facts").text(minutes);
    if (!lesson.claims().isEmpty()) {
      html.text(" · " + wording.say("handout.claims", String.join(", ", lesson.claims())));
    }
    html.close().line();
    html.close().line();
  }

  private void step(int index, Step step, StepFigures figures) {
    html.open("section", "step").line();
    heading(html, index, step);
    Prose.write(html, step.say());
    figures.before().ifPresent(row::write);
    step.prediction().ifPresent(this::prediction);
    if (!step.task().isEmpty()) {
      html.open("div", "box task").line();
      html.open("h3").text(wording.say("lesson.task")).close().line();
      Prose.write(html, step.task());
      room(wording.say("handout.seen"));
      html.close().line();
    }
    if (!step.hints().isEmpty()) {
      hints(step.hints());
    }
    html.close().line();
  }

  static void heading(Html html, int index, Step step) {
    html.open("h2").told().element("span", "number", String.valueOf(index + 1));
    html.text(" ").open("span").text(step.title()).close().close().line();
  }

  private void prediction(Prediction prediction) {
    html.open("div", "box predict").line();
    html.open("h3").text(wording.say("lesson.predict")).close().line();
    Prose.write(html, prediction.question());
    html.open("ul", "options").line();
    for (Prediction.Option option : prediction.options()) {
      html.open("li").open("span", "tick").close();
      Prose.inline(html, option.text());
      html.close().line();
    }
    html.close().line();
    room(wording.say("handout.because"));
    html.close().line();
  }

  private void room(String what) {
    html.element("p", "room", what).line();
    html.open("div", "line").close().open("div", "line").close().line();
  }

  private void hints(List<String> hints) {
    html.open("div", "hints").line();
    html.open("h3").text(wording.say("handout.hints")).close().line();
    html.open("ol").line();
    for (String hint : hints) {
      html.open("li");
      Prose.inline(html, hint);
      html.close().line();
    }
    html.close().line();
    html.close().line();
  }
}

package dev.dynoscope.handout;

import dev.dynoscope.export.PageFigures;
import dev.dynoscope.wording.Wording;

/** The figures of a page, numbered as they come. */
final class FigureRow {
  private final Html html;
  private final PageFigures drawn;
  private final Wording wording;
  private int count;

  FigureRow(Html html, PageFigures drawn, Wording wording) {
    this.html = html;
    this.drawn = drawn;
    this.wording = wording;
  }

  void write(Figure figure) {
    count++;
    String number = wording.say("handout.figure", String.valueOf(count));
    html.open("figure").line();
    html.raw(drawn.figure(figure.picture(), "figure-" + count, figure.caption(), figure.alt()));
    html.open("figcaption").element("strong", "figure-number", number);
    html.text(" " + figure.caption()).close().line();
    html.close().line();
  }
}

package dev.dynoscope.diagram;

import dev.dynoscope.picture.Box;
import dev.dynoscope.picture.Face;
import dev.dynoscope.picture.Group;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.picture.Label;
import dev.dynoscope.picture.Palette;
import dev.dynoscope.picture.Picture;
import dev.dynoscope.picture.Shape;
import dev.dynoscope.picture.TextMeasure;
import dev.dynoscope.report.Amounts;
import dev.dynoscope.report.Report;
import dev.dynoscope.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a report: its main numbers in a row, and below them a panel for each part that has
 * something to say, two in a row. As high as it needs to be. Ids in it: {@code report:outcomes},
 * {@code report:hours} and so on, one for each panel.
 */
public final class ReportDrawing {
  private static final double WIDTH = 1200;
  private static final double MARGIN = 32;
  private static final double GAP = 20;
  private static final double PADDING = 20;
  private static final double TITLE = 44;
  private static final double CARDS_TOP = 184;
  private final Pen pen;
  private final Wording wording;

  /** Draws with text measured by {@code measure} and said by {@code wording}. */
  public ReportDrawing(TextMeasure measure, Wording wording) {
    this.wording = wording;
    pen = new Pen(measure);
  }

  /** The figure, 1200 wide. */
  public Picture draw(Report report, Palette palette) {
    double room = WIDTH - 2 * MARGIN;
    List<Shape> parts = new ArrayList<>(ReportHead.draw(pen, wording, report, MARGIN, room));
    List<ReportCard> cards = ReportCards.of(pen, wording, report);
    double y = CARDS_TOP;
    for (int i = 0; i < cards.size(); i += 2) {
      List<ReportCard> row = cards.subList(i, Math.min(i + 2, cards.size()));
      double inner = row.stream().mapToDouble(ReportCard::height).max().orElse(0);
      double width = (room - (row.size() - 1) * GAP) / row.size();
      for (int j = 0; j < row.size(); j++) {
        parts.add(panel(row.get(j), width, inner).at(MARGIN + j * (width + GAP), y));
      }
      y += TITLE + inner + PADDING + GAP;
    }
    double height = y - GAP + MARGIN;
    List<Shape> all = new ArrayList<>();
    all.add(Box.at(0, 0, WIDTH, height).fill(Ink.BACKGROUND));
    all.addAll(parts);
    return new Picture(WIDTH, height, palette, all);
  }

  private Group panel(ReportCard card, double width, double inner) {
    double room = width - 2 * PADDING;
    double title = pen.width(card.title(), Face.TEXT_BOLD, Pen.TITLE);
    double note = room - title - PADDING;
    return Group.of(
            Pen.panel(0, 0, width, TITLE + inner + PADDING, Ink.LINE, 1),
            Label.at(PADDING, 28, card.title()).set(Face.TEXT_BOLD, Pen.TITLE),
            pen.text(width - PADDING, 28, card.note(), Face.TEXT, Pen.BODY, Ink.TEXT_MUTED, note)
                .ending(),
            Group.of(card.body(room, inner)).at(PADDING, TITLE))
        .id(card.id());
  }

  /** One plain sentence that says what the figure is of. */
  public String caption(Report report) {
    String key = report.simulated() ? "report.alt.caption-simulated" : "report.alt.caption";
    return wording.say(
        key,
        wording.amount(Amounts.exact(report.span())),
        ReportHead.counted(wording, "report.alt.requests", report.whole().requests()),
        ReportHead.counted(wording, "report.alt.boots", report.whole().bootsBegun()));
  }

  /** The figure in words, for those who cannot see it. */
  public String altText(Report report) {
    return caption(report) + ReportAltText.of(wording, report);
  }
}

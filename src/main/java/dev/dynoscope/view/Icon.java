package dev.dynoscope.view;

import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/** Small drawings for buttons, 14 by 14 pixels, coloured by the style sheet. */
enum Icon {
  TO_START("M2 2h2v10H2z M12 2v10L5 7z"),
  STEP_BACK("M11 2v10L3 7z"),
  PLAY("M3 1.5v11L12.5 7z"),
  PAUSE("M3 2h3v10H3z M8 2h3v10H8z"),
  LEAP_BACK("M7 2v10L1 7z M13 2v10L7 7z"),
  LEAP_ON("M1 2v10l6-5z M7 2v10l6-5z"),
  STEP_FORWARD("M3 2v10l8-5z"),
  TO_EDGE("M2 2v10l7-5z M10 2h2v10h-2z"),
  MARK_BACK("M4 1h2v12H4z M13 2v10L7 7z"),
  MARK_ON("M8 1h2v12H8z M1 2v10l6-5z"),
  LIST("M1 2h2v2H1z M5 2h8v2H5z M1 6h2v2H1z M5 6h8v2H5z M1 10h2v2H1z M5 10h8v2H5z"),
  LOOP("M1 1h4v2H3v8h2v2H1z M13 1H9v2h2v8H9v2h4z M5 4.5v5L9.5 7z"),
  FIT("M0 2h2v10H0z M12 2h2v10h-2z M3 7l3-3v2h2V4l3 3-3 3V8H6v2z"),
  MINUS("M2 6h10v2H2z"),
  PLUS("M6 2h2v4h4v2H8v4H6V8H2V6h4z"),
  CLOSE("M3.4 2L7 5.6 10.6 2 12 3.4 8.4 7 12 10.6 10.6 12 7 8.4 3.4 12 2 10.6 5.6 7 2 3.4z"),
  COPY("M4 1h8v9h-2V3H4z M1 4h8v9H1z"),
  SEARCH(
      "M6 0.5a5.5 5.5 0 1 0 3.4 9.8l3.2 3.2 1.1-1.1-3.2-3.2A5.5 5.5 0 0 0 6 0.5z"
          + " M6 2a4 4 0 1 1 0 8a4 4 0 1 1 0-8z"),
  PANEL("M1 2h12v10H1z M2.5 3.5v7h5v-7z"),
  HALF_MOON("M7 0.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z M7 2a5 5 0 0 1 0 10z"),
  MESSAGE("M1 1.5h12v9H7.5L4 13.5v-3H1z M2.5 3v6h3v1.4L6.9 9h4.6V3z"),
  SCREEN("M0.5 1.5h13v8h-13z M2 3v5h10V3z M6 9.5h2v2h2.5V13h-7v-1.5H6z");

  private final String outline;

  Icon(String outline) {
    this.outline = outline;
  }

  /** A new shape of it. */
  SVGPath path() {
    SVGPath path = new SVGPath();
    path.setContent(outline);
    path.setFillRule(FillRule.EVEN_ODD);
    path.getStyleClass().add("icon");
    return path;
  }
}

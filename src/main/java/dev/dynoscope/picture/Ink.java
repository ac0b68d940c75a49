package dev.dynoscope.picture;

/**
 * Colours by what they mean. A {@link Palette} says what each looks like. The plain accents may be
 * used for lines and for text on {@link #BACKGROUND}, {@link #CHROME}, {@link #PANEL}, {@link
 * #WELL}, {@link #SHEET} and on their own soft variant; the soft variants are tints to lay under
 * them.
 */
public enum Ink {
  /** Draws nothing. */
  NONE,
  /** The floor of the stage. */
  BACKGROUND,
  /** The side panels, bars and browser frames around the stage. */
  CHROME,
  /** A card on the stage. */
  PANEL,
  /** What stands out from a card: a header, a chosen tab. */
  PANEL_RAISED,
  /** What is sunk into a card: an address field, the layer written since boot. */
  WELL,
  /** The layer written since boot: a sheet that lies lightly on what is below. */
  SHEET,
  /** Borders, rules and tracks that may stay in the background. */
  LINE,
  /** What connects or outlines things and has to be seen to understand the picture. */
  WIRE,
  TEXT,
  TEXT_MUTED,
  TEXT_FAINT,
  DNS,
  ROUTER,
  SLUG,
  WRITTEN,
  /** A request as line or text; its token is filled with {@link #REQUEST_FILL}. */
  REQUEST,
  /** The yellow of a request's token and of the main button, in every palette. */
  REQUEST_FILL,
  /** Text on {@link #REQUEST_FILL}. */
  ON_REQUEST,
  OK,
  WAIT,
  FAIL,
  ASLEEP,
  /** Text on a plain accent used as a fill, such as a violet pill. */
  ON_ACCENT,
  DNS_SOFT,
  ROUTER_SOFT,
  SLUG_SOFT,
  WRITTEN_SOFT,
  REQUEST_SOFT,
  OK_SOFT,
  WAIT_SOFT,
  FAIL_SOFT,
  ASLEEP_SOFT,
  /** Stand-in colours for the small pictures people upload. */
  AVATAR_PINK,
  AVATAR_CYAN,
  AVATAR_AMBER;

  /** The tint that belongs under this accent; for what is no accent, the raised panel. */
  public Ink soft() {
    return switch (this) {
      case DNS, DNS_SOFT -> DNS_SOFT;
      case ROUTER, ROUTER_SOFT -> ROUTER_SOFT;
      case SLUG, SLUG_SOFT -> SLUG_SOFT;
      case WRITTEN, WRITTEN_SOFT -> WRITTEN_SOFT;
      case REQUEST, REQUEST_FILL, REQUEST_SOFT -> REQUEST_SOFT;
      case OK, OK_SOFT -> OK_SOFT;
      case WAIT, WAIT_SOFT -> WAIT_SOFT;
      case FAIL, FAIL_SOFT -> FAIL_SOFT;
      case ASLEEP, ASLEEP_SOFT -> ASLEEP_SOFT;
      case NONE -> NONE;
      case BACKGROUND, CHROME, PANEL, PANEL_RAISED, WELL, SHEET, LINE, WIRE -> PANEL_RAISED;
      case TEXT, TEXT_MUTED, TEXT_FAINT, ON_REQUEST, ON_ACCENT -> PANEL_RAISED;
      case AVATAR_PINK, AVATAR_CYAN, AVATAR_AMBER -> PANEL_RAISED;
    };
  }
}

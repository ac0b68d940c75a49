package dev.dynoscope.view;

import dev.dynoscope.session.Session;
import dev.dynoscope.view.Block.Deed;
import dev.dynoscope.wording.Wording;
import java.util.Optional;
import java.util.function.Consumer;

/** Carries out what is asked for on a page, and keeps what the reader has chosen there. */
final class PageDeeds implements Deeds {
  private final Session session;
  private final Wording wording;
  private final Actions actions;
  private Reading reading = Reading.FRESH;
  private Consumer<String> browser = url -> {};

  PageDeeds(Session session, Wording wording, Actions actions) {
    this.session = session;
    this.wording = wording;
    this.actions = actions;
  }

  /** Who opens addresses in the system's own browser. */
  void onOpen(Consumer<String> opener) {
    browser = opener;
  }

  Reading reading() {
    return reading;
  }

  @Override
  public void run(Deed deed) {
    switch (deed) {
      case Deed.Select select -> session.select(Optional.of(select.id()));
      case Deed.Choose choose -> reading = reading.with(choose.key(), choose.value());
      case Deed.Tell tell -> actions.typed(tell.command());
      case Deed.Open open -> browser.accept(open.url());
    }
  }

  @Override
  public String chosen(String key) {
    return reading.of(key);
  }

  @Override
  public void visit(String url) {
    String fit = url.strip().replace(" ", "%20");
    String app =
        session.present().apps().byName().keySet().stream()
            .findFirst()
            .map(name -> " -a " + name)
            .orElse("");
    if (!fit.isEmpty()) {
      actions.typed("visit " + fit + app);
    }
  }

  @Override
  public String say(String key, Object... parts) {
    return wording.say(key, parts);
  }
}

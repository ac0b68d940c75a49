package dev.dynoscope.view;

import dev.dynoscope.session.Session;
import dev.dynoscope.story.Mark;
import dev.dynoscope.story.Marks;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Gathers all that the palette finds, as it is at the moment. */
final class Findings {
  private static final Set<Keys> NOT_HERE =
      EnumSet.of(Keys.PALETTE, Keys.DYNO, Keys.NOTHING, Keys.BLACKOUT);
  private static final int REQUESTS = 30;
  private static final int MARKS = 200;

  private final Session session;
  private final Deck deck;
  private final Actions actions;
  private final CommandBar command;
  private final Suggestions suggestions;
  private final Preferences preferences;
  private final Wording wording;
  private final Consumer<Language> speak;

  Findings(Kit kit, Consumer<Language> speak) {
    session = kit.session();
    deck = kit.deck();
    actions = kit.actions();
    command = kit.command();
    suggestions = kit.suggestions();
    preferences = kit.preferences();
    wording = kit.wording();
    this.speak = speak;
  }

  /** All of it: what there are keys for, what is on the stage, commands, what happened. */
  List<Found> all(Consumer<Choice> choose) {
    List<Found> all = new ArrayList<>();
    keys(all);
    window(all);
    things(all);
    for (Choice.Some some : actions.choices()) {
      some.choices()
          .forEach(each ->
              all.add(
                  new Found(
                      some.title(),
                      each.words(),
                      each.command().strip(),
                      () -> choose.accept(each))));
    }
    commands(all);
    marks(all);
    return all;
  }

  private void keys(List<Found> all) {
    Arrays.stream(Keys.values())
        .filter(key -> !NOT_HERE.contains(key))
        .forEach(key ->
            all.add(
                new Found(
                    key.group().words(wording),
                    key.what(wording),
                    deck.cap(key),
                    () -> deck.run(key))));
  }

  private void window(List<Found> all) {
    String group = Keys.Group.WINDOW.words(wording);
    for (Language language : Language.values()) {
      if (!language.tag().equals(wording.locale().getLanguage())) {
        String words = wording.say("window.speak", language.ownName());
        all.add(new Found(group, words, "", () -> speak.accept(language)));
      }
    }
    boolean reduced = preferences.now().motion() == Settings.Motion.REDUCED;
    all.add(
        new Found(
            group,
            wording.say(reduced ? "window.motion.as-system" : "window.motion.reduced"),
            "",
            () ->
                preferences.change(settings ->
                    settings.motion(
                        reduced ? Settings.Motion.AS_SYSTEM : Settings.Motion.REDUCED))));
    boolean letters = preferences.now().letters();
    all.add(
        new Found(
            group,
            wording.say(letters ? "window.letters.off" : "window.letters.on"),
            "",
            () -> preferences.change(settings -> settings.letters(!letters))));
  }

  private void things(List<Found> all) {
    World shown = session.after();
    thing(all, wording.say("window.thing.browser"), Selection.BROWSER);
    thing(all, wording.say("window.thing.dns"), Selection.DNS);
    thing(all, wording.say("window.thing.router"), Selection.ROUTER);
    thing(all, wording.say("window.thing.storage"), Selection.STORAGE);
    shown
        .apps()
        .byName()
        .values()
        .forEach(app ->
            thing(
                all,
                wording.say("window.thing.app", app.name().value()),
                Selection.id(app.name())));
    shown
        .dynos()
        .byName()
        .values()
        .forEach(dyno ->
            thing(
                all,
                wording.say("window.thing.dyno", dyno.name().label(), dyno.name().app().value()),
                Selection.id(dyno)));
    shown.requests().all().reversed().stream()
        .limit(REQUESTS)
        .forEach(request ->
            thing(
                all,
                wording.say(
                    "window.thing.request", request.method(), request.host() + request.path()),
                Selection.id(request)));
  }

  private void thing(List<Found> all, String words, String id) {
    all.add(
        new Found(
            Keys.Group.LOOK.words(wording), words, "", () -> session.select(Optional.of(id))));
  }

  private void commands(List<Found> all) {
    for (Suggestion each : suggestions.of("")) {
      Runnable job =
          () -> {
            if (each.whole()) {
              command.send(each.line());
            } else {
              command.begin(each.line());
            }
          };
      all.add(new Found(wording.say("acts.command"), each.help(), each.shown(), job));
    }
  }

  private void marks(List<Found> all) {
    Marks marks = session.marks();
    MarkWords words = new MarkWords(wording);
    int last = marks.count(Optional.empty());
    for (int i = last - 1; i >= Math.max(0, last - MARKS); i--) {
      Mark mark = marks.get(Optional.empty(), i);
      String label = words.label(session.entry(mark.seq()), mark.kind());
      all.add(
          new Found(
              wording.say("window.happened"), label, "", () -> session.playhead().seek(mark.at())));
    }
  }
}

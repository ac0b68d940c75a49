package dev.dynoscope.view;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.SecretNames;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.view.Block.Button;
import dev.dynoscope.view.Block.Buttons;
import dev.dynoscope.view.Block.Deed;
import dev.dynoscope.view.Block.Item;
import dev.dynoscope.view.Block.Secret;
import dev.dynoscope.view.Block.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Config vars: their names always, their values where they are known and were asked for; each
 * secret on its own.
 */
final class ConfigBlocks {
  private static final String VALUES = "config.values";
  private static final String SECRET = "config.secret.";
  private static final String YES = "yes";
  private static final String DOTS = "••••••••";

  private final PageContext context;
  private final AppName app;
  private final List<Block> blocks = new ArrayList<>();

  private ConfigBlocks(PageContext context, AppName app) {
    this.context = context;
    this.app = app;
  }

  /** The config vars of the release that was in effect. */
  static List<Block> of(PageContext context, AppName app, int release, List<String> names) {
    ConfigBlocks config = new ConfigBlocks(context, app);
    Optional<SortedMap<String, String>> known =
        context.contents().config(app, release, context.world().seq());
    if (names.isEmpty()) {
      config.words("inspector.config.none", Ink.TEXT_FAINT);
    } else if (known.isPresent()) {
      config.values(names, known.get());
    } else {
      names.forEach(name -> config.blocks.add(new Item(name, "", Ink.TEXT)));
      config.words("inspector.config.hidden", Ink.TEXT_MUTED);
    }
    return config.blocks;
  }

  private void values(List<String> names, SortedMap<String, String> known) {
    boolean shown = context.reading().of(VALUES).equals(YES);
    for (String name : names) {
      value(name, known.getOrDefault(name, ""), shown);
    }
    String words = context.say(shown ? "inspector.config.hide-all" : "inspector.config.show-all");
    Deed deed = new Deed.Choose(VALUES, shown ? "" : YES);
    blocks.add(new Buttons(List.of(new Button("configValues", words, deed, true))));
    words("inspector.config.live", Ink.TEXT_MUTED);
  }

  private void value(String name, String value, boolean all) {
    boolean secret = SecretNames.configVar(name, value);
    String key = SECRET + app + "." + name;
    boolean asked = context.reading().of(key).equals(YES);
    boolean masked = secret ? !asked : !all && !asked;
    String words =
        masked
            ? context.say("inspector.config.show", name)
            : context.say("inspector.config.hide", name);
    blocks.add(new Secret(name, masked ? DOTS : value, key, masked, words));
  }

  private void words(String key, Ink ink) {
    blocks.add(new Words(context.say(key), ink));
  }
}

package dev.dynoscope.paas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Commands about add-ons (Managing Add-ons, Dev Center). There is one: object storage. */
final class AddOnCommands {
  /** The add-on service, as it is named in commands. */
  private static final String SERVICE = "storage";

  private final AddOns addOns;

  AddOnCommands(AddOns addOns) {
    this.addOns = addOns;
  }

  List<Verb> verbs() {
    return List.of(
        Verb.bare("addons", "lists the add-ons of an app", this::list),
        Verb.ofApp(
            "addons:create storage",
            "gives an app object storage: a new release and a restart",
            this::create),
        Verb.ofApp(
            "addons:destroy storage --confirm APP",
            "takes it away, with all that is stored",
            this::destroy));
  }

  private List<String> list(App app) {
    Optional<AddOn> there = addOns.find(app.name());
    if (there.isEmpty()) {
      return List.of("No add-ons for app " + app.name() + ".");
    }
    AddOn addOn = there.get();
    List<String> lines = new ArrayList<>();
    lines.add("=== ⬢ " + app.name() + " Add-ons");
    lines.add(SERVICE + " (" + addOn.name() + ")  free  " + state(app));
    lines.add(" └─ as STORAGE, bucket " + addOn.bucket());
    return lines;
  }

  private static String state(App app) {
    return app.current().attached().isEmpty() ? "creating" : "created";
  }

  private List<String> create(App app, CommandLine line) throws Misunderstood {
    refuseOthers(line.only("the name of an add-on; there is one, storage"));
    AddOn made = addOns.create(app);
    return List.of(
        "Creating " + SERVICE + " on ⬢ " + app.name() + "... free",
        made.name() + " is being created in the background. The app will restart when complete...",
        "Type addons to see how far it is.");
  }

  private List<String> destroy(App app, CommandLine line) throws Misunderstood {
    Optional<String> confirmed = line.option("--confirm", "-c");
    String word = line.only("the name of an add-on; there is one, storage");
    Optional<AddOn> there = addOns.find(app.name());
    if (there.filter(a -> a.name().equals(word)).isEmpty()) {
      refuseOthers(word);
    }
    if (there.isPresent() && confirmed.filter(app.name().value()::equals).isEmpty()) {
      throw new Misunderstood(
          "WARNING: This will destroy "
              + there.get().name()
              + " on ⬢ "
              + app.name()
              + ", with all that is stored in it. To proceed, type addons:destroy storage"
              + " --confirm "
              + app.name()
              + " -a "
              + app.name()
              + ".");
    }
    AddOn gone = addOns.destroy(app);
    return List.of("Destroying " + gone.name() + " on ⬢ " + app.name() + "... done");
  }

  private static void refuseOthers(String word) throws Misunderstood {
    if (!word.equals(SERVICE)) {
      throw new Misunderstood(
          "Couldn't find either the add-on service or the add-on plan of \""
              + word
              + "\". There is one here: storage.");
    }
  }
}

package dev.dynoscope.view;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.session.Session;
import dev.dynoscope.wording.Wording;
import dev.dynoscope.world.AppState;
import dev.dynoscope.world.RequestState;
import dev.dynoscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** What can be done with a thing on the stage: the menu of the right mouse button, or of a key. */
final class ThingMenu {
  private final Session session;
  private final Actions actions;
  private final CommandBar command;
  private final WindowNotes notes;
  private final Wording wording;
  private final Toasts toasts;
  private Optional<ContextMenu> open = Optional.empty();

  ThingMenu(Kit kit) {
    session = kit.session();
    actions = kit.actions();
    command = kit.command();
    notes = kit.notes();
    wording = kit.wording();
    toasts = kit.toasts();
  }

  /** Opens the menu of the thing with a picture id, at a point of the screen. */
  void open(String id, Node owner, Point2D at) {
    open.ifPresent(ContextMenu::hide);
    session.select(Optional.of(id));
    ContextMenu menu = new ContextMenu();
    menu.setId("thing-menu");
    menu.getItems().setAll(items(id));
    menu.show(owner, at.getX(), at.getY());
    open = Optional.of(menu);
  }

  /** What is in the menu of a thing. */
  List<MenuItem> items(String id) {
    World now = session.present();
    List<MenuItem> items = new ArrayList<>();
    switch (id) {
      case Selection.ROUTER -> router(items);
      case Selection.STORAGE -> storage(now, items);
      case Selection.BROWSER -> browser(items);
      case Selection.DNS -> names(items);
      default -> {
        Selection.dyno(id, now).ifPresent(dyno -> dyno(dyno.name(), items));
        Selection.app(id, now).ifPresent(app -> app(app, items));
        Selection.request(id, session.after()).ifPresent(request -> request(request, items));
      }
    }
    if (!notes.takesCommands()) {
      items.removeIf(item -> !item.getStyleClass().contains("harmless"));
    }
    if (items.isEmpty()) {
      MenuItem none = new MenuItem(wording.say("acts.menu.nothing"));
      none.setDisable(true);
      items.add(none);
    }
    return items;
  }

  private void dyno(DynoName dyno, List<MenuItem> items) {
    String of = dyno.label() + " -a " + dyno.app();
    items.add(send("restart", "ps:restart " + of));
    items.add(send("stop", "ps:stop " + of));
    items.add(send("crash", "crash " + of));
    items.add(send("host-fail", "host:fail " + of));
    items.add(new SeparatorMenuItem());
    items.add(send("logs", "logs -d " + of));
    items.add(begin("run", "run "));
  }

  private void router(List<MenuItem> items) {
    items.add(send("router-table", "domains"));
    items.add(send("router-move", "router:move"));
    items.add(send("router-stop", "router:stop"));
    items.add(send("router-degrade", "router:degrade on"));
    items.add(send("router-mend", "router:degrade off"));
  }

  private void storage(World now, List<MenuItem> items) {
    now.apps().byName().values().stream()
        .map(AppState::name)
        .filter(app -> now.storage().of(app).isPresent())
        .forEach(app -> {
          items.add(send("addons", "addons -a " + app));
          items.add(
              begin("storage-destroy", "addons:destroy storage --confirm " + app + " -a " + app));
        });
  }

  private void browser(List<MenuItem> items) {
    MenuItem visit = new MenuItem(wording.say("acts.menu.visit"));
    visit.setOnAction(chosen -> actions.send());
    MenuItem upload = new MenuItem(wording.say("acts.menu.upload"));
    upload.setOnAction(chosen -> actions.upload());
    items.add(visit);
    items.add(upload);
    items.add(begin("visit-path", "visit /"));
  }

  private void names(List<MenuItem> items) {
    items.add(send("dns", "dns"));
    items.add(send("dns-cache", "dns:cache"));
    items.add(send("dns-flush", "dns:flush"));
    items.add(begin("dns-set", "dns:set "));
  }

  private void app(AppState app, List<MenuItem> items) {
    AppName name = app.name();
    items.add(send("visit", "visit -a " + name));
    items.add(send("restart", "ps:restart -a " + name));
    items.add(
        app.maintenance()
            ? send("open", "maintenance:off -a " + name)
            : send("close", "maintenance:on -a " + name));
    items.add(send("rollback", "rollback -a " + name));
    items.add(send("releases", "releases -a " + name));
    items.add(begin("config", "config:set "));
    items.add(begin("domain", "domains:add "));
  }

  private void request(RequestState request, List<MenuItem> items) {
    MenuItem copy = new MenuItem(wording.say("acts.menu.copy-curl"));
    copy.setId("menu-copy-curl");
    copy.getStyleClass().add("harmless");
    copy.setOnAction(chosen -> copy(curl(request)));
    items.add(copy);
  }

  /** What sends the same request again, from a terminal. */
  String curl(RequestState request) {
    String address = notes.router().isEmpty() ? request.host() : notes.router();
    String method = request.method().equals("GET") ? "" : "-X " + request.method() + " ";
    return "curl -i "
        + method
        + "-H 'Host: "
        + request.host()
        + "' 'http://"
        + address
        + request.path()
        + "'";
  }

  private void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    toasts.say(wording.say("acts.menu.copied", text));
  }

  private MenuItem send(String key, String line) {
    MenuItem item = new MenuItem(wording.say("acts.menu." + key));
    item.setId("menu-" + key);
    item.setOnAction(chosen -> command.send(line));
    return item;
  }

  private MenuItem begin(String key, String line) {
    MenuItem item = new MenuItem(wording.say("acts.menu." + key));
    item.setId("menu-" + key);
    item.setOnAction(chosen -> command.begin(line));
    return item;
  }
}

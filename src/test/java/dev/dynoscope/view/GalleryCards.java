package dev.dynoscope.view;

import dev.dynoscope.demo.DemoJournal;
import dev.dynoscope.journal.DynoFact;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.session.Past;
import dev.dynoscope.session.Session;
import dev.dynoscope.wording.bundle.Language;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

/** What lies over the stage, what is said in passing, and the stage before an audience. */
final class GalleryCards {
  private GalleryCards() {}

  static void shoot(Album album) throws Exception {
    Session first = album.session(new Journal(), Past.UNKNOWN);
    album.open(first, Language.ENGLISH, Settings.FIRST, Opened.NOTES);
    album.greeted(true);
    album.write("first-start");
    Session session = album.live(DemoJournal.made());
    album.at(session, DynoFact.FileWritten.class, 1, 0.9);
    cards(album);
    sizes(album);
    audience(album);
    said(album);
  }

  private static void cards(Album album) throws Exception {
    album.type(KeyCode.J);
    album.write("what-mattered");
    album.type(KeyCode.ESCAPE, KeyCode.M);
    album.write("more-to-cause");
    album.type(KeyCode.ESCAPE);
    album.control(KeyCode.K);
    album.robot.write("dyno");
    album.write("palette");
    album.type(KeyCode.ESCAPE);
    album.control(KeyCode.K);
    album.robot.write("motion");
    album.write("settings-in-the-palette");
    album.type(KeyCode.ESCAPE, KeyCode.F1);
    album.write("keyboard-map");
    album.type(KeyCode.ESCAPE, KeyCode.H);
    album.write("three-doors");
    album.type(KeyCode.ESCAPE, KeyCode.V);
    album.write("scenarios");
    album.type(KeyCode.ESCAPE);
    album.control(KeyCode.F);
    album.robot.write("web");
    album.write("log-searched");
    album.type(KeyCode.ESCAPE, KeyCode.ESCAPE, KeyCode.SLASH);
    album.robot.write("ps");
    album.write("command-line");
    album.robot.eraseText(2).type(KeyCode.ESCAPE);
  }

  private static void sizes(Album album) throws Exception {
    album.control(KeyCode.PLUS, KeyCode.PLUS, KeyCode.PLUS);
    album.type(KeyCode.ESCAPE);
    album.write("looks/zoomed-150");
    album.control(KeyCode.DIGIT0);
    album.type(KeyCode.ESCAPE, KeyCode.I);
    album.write("looks/without-inspector");
    album.type(KeyCode.I);
  }

  private static void audience(Album album) throws Exception {
    album.type(KeyCode.ESCAPE, KeyCode.ESCAPE, KeyCode.F11);
    Opened.until(() -> album.stage().isFullScreen());
    album.robot.moveTo(new Point2D(5, 5));
    album.write("presenter");
    album.robot.moveTo(new Point2D(700, 460));
    Opened.shift(album.robot, KeyCode.L);
    album.write("spotlight");
    album.type(KeyCode.ESCAPE, KeyCode.B);
    album.write("blackout");
    album.type(KeyCode.B);
    Opened.shift(album.robot, KeyCode.N);
    Opened.until(() -> notes().isPresent());
    album.write("speaker-notes", notes().orElseThrow());
    Opened.shift(album.robot, KeyCode.N);
    album.type(KeyCode.F11);
    Opened.until(() -> !album.stage().isFullScreen());
  }

  private static Optional<Scene> notes() {
    return Window.getWindows().stream()
        .map(Window::getScene)
        .filter(scene -> scene != null && scene.getRoot().lookup("#cueNow") != null)
        .findFirst();
  }

  private static void said(Album album) throws Exception {
    Tale tale = Tale.whole();
    Session session = album.live(tale.journal);
    album.robot.interact(() -> session.playhead().toEdge());
    album.robot.interact(() ->
        tale.refuse(
            "ps:scale web=2",
            "Cannot update to more than 1 Free size dynos per process type. Another size can be"
                + " more: ps:scale web=2:hobby",
            Optional.of("ps:scale web=2:hobby")));
    album.write("refused-with-a-way-out");
    album.type(KeyCode.ESCAPE, KeyCode.SLASH);
    album.robot.write("ps -a photos");
    album.type(KeyCode.ENTER);
    album.robot.interact(() ->
        tale.answer("ps -a photos", "=== web (Free): java Photos (1)", "web.1: up 2026/11/21"));
    album.write("command-answered");
    album.type(KeyCode.ESCAPE, KeyCode.ESCAPE);
    Opened.shift(album.robot, KeyCode.UP);
    album.write("can-be-undone");
    album.expect("ps -a photos", "ps:scale web=2 -a photos");
  }
}

package dev.dynoscope.demo;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.journal.PageFact.PagePicture;
import dev.dynoscope.journal.PageFact.PageShown;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.paas.Endpoint;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.Language;
import dev.dynoscope.paas.Platform;
import dev.dynoscope.paas.RequestHead;
import dev.dynoscope.paas.RequestHead.Header;
import dev.dynoscope.paas.Slug;
import dev.dynoscope.paas.json.EraFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A journal made by the real rules from scripted inputs: a deploy, a page, an upload, a restart
 * that loses the picture, sleep and wake.
 */
public final class DemoJournal {
  private static final AppName APP = new AppName("photos");
  private static final String HOST = "photos.herokuapp.test";

  private final Platform platform = new Platform(EraFiles.startingIn("free-2019"), 7);
  private final List<Entry> entries = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-21T14:32:07Z");
  private long exchange;
  private long question;

  /** The whole journal. */
  public static Journal made() {
    DemoJournal demo = new DemoJournal();
    demo.tell();
    return Journal.of(demo.entries);
  }

  private void tell() {
    TreeMap<String, String> commands = new TreeMap<>();
    commands.put("web", "java -cp build Photos");
    List<FileInfo> files =
        List.of(
            new FileInfo("Photos.java", 9_800),
            new FileInfo("Procfile", 40),
            new FileInfo("build/Photos.class", 14_200));
    put(
        0,
        new Input.Deployed(
            APP, new Slug(new SlugId("3f9a77c1b2d4"), Language.JAVA, commands, files, 9_216)));
    put(310, new Input.DynoReady(web(1), 1, new Endpoint("127.0.0.1", 41001), 4711));
    page("/", List.of());
    put(500, new Input.Told("ps:scale web=2:standard-1x"));
    put(30, new Input.DynoEnded(web(1), 1, 143, List.of()));
    put(300, new Input.DynoReady(web(2), 1, new Endpoint("127.0.0.1", 41002), 4712));
    put(20, new Input.DynoReady(web(1), 2, new Endpoint("127.0.0.1", 41003), 4713));
    upload("ada");
    page("/", List.of(new PagePicture("/static/ada.png", "Ada", 200)));
    put(500, new Input.Told("domains:add www.photos.example"));
    put(500, new Input.Told("ps:restart web.1"));
    put(30, new Input.DynoEnded(web(1), 2, 143, List.of(ada())));
    put(300, new Input.DynoReady(web(1), 3, new Endpoint("127.0.0.1", 41004), 4714));
    page("/", List.of(new PagePicture("/static/ada.png", "Ada", 404)));
    put(500, new Input.Told("ps:scale web=1:free"));
    put(20, new Input.DynoEnded(web(1), 3, 143, List.of()));
    put(1, new Input.DynoEnded(web(2), 1, 143, List.of()));
    put(300, new Input.DynoReady(web(1), 4, new Endpoint("127.0.0.1", 41005), 4715));
    put(500, new Input.Told("sleep"));
    now = now.plus(Duration.ofMinutes(30));
    put(0, new Input.ClockSkipped(Duration.ofMinutes(30)));
    put(20, new Input.DynoEnded(web(1), 4, 143, List.of()));
    put(3000, new Input.PageAsked("GET", "http://" + HOST + "/"));
    long x = arrives("GET", "/");
    put(420, new Input.DynoReady(web(1), 5, new Endpoint("127.0.0.1", 41006), 4716));
    answered(x);
    put(5000, new Input.PageAsked("GET", "http://" + HOST + "/hang"));
    put(1, new Input.Connected(arrives("GET", "/hang"), Duration.ofMillis(1)));
    put(1, new Input.RequestSent(exchange, 0));
  }

  private static DynoName web(int index) {
    return new DynoName(APP, "web", index);
  }

  private static FileInfo ada() {
    return new FileInfo("assets/profilepictures/ada.png", 3_900);
  }

  private void upload(String name) {
    put(4000, new Input.PageAsked("POST", "http://" + HOST + "/upload"));
    long x = arrives("POST", "/upload?name=" + name);
    put(1, new Input.Connected(x, Duration.ofMillis(1)));
    put(4, new Input.RequestSent(x, 4_100));
    put(2, new Input.FilesChanged(web(1), 2, List.of(ada()), List.of()));
    put(1, new Input.AnswerBegan(x, 303));
    put(1, new Input.AnswerEnded(x, 0));
  }

  private void page(String path, List<PagePicture> pictures) {
    String url = "http://" + HOST + path;
    put(2000, new Input.PageAsked("GET", url));
    question++;
    put(1, new Input.NameAsked(question, HOST, "A", "UDP"));
    answered(arrives("GET", path));
    for (PagePicture picture : pictures) {
      long x = arrives("GET", picture.path());
      put(1, new Input.Connected(x, Duration.ofMillis(1)));
      put(1, new Input.RequestSent(x, 0));
      put(2, new Input.AnswerBegan(x, picture.status()));
      put(1, new Input.AnswerEnded(x, 3_900));
    }
    put(
        2,
        new Input.PageShown(
            new PageShown(
                url, 200, "Profile pictures", List.of("served by web.1", "visits 41"), pictures)));
  }

  private long arrives(String method, String path) {
    exchange++;
    List<Header> headers = List.of(new Header("Host", HOST));
    put(
        1,
        new Input.RequestArrived(
            exchange, new RequestHead(method, path, headers, "127.0.0.1", 8080)));
    return exchange;
  }

  private void answered(long x) {
    put(1, new Input.Connected(x, Duration.ofMillis(1)));
    put(1, new Input.RequestSent(x, 0));
    put(11, new Input.AnswerBegan(x, 200));
    put(1, new Input.AnswerEnded(x, 1_893));
  }

  private void put(long millisLater, Input input) {
    now = now.plusMillis(millisLater);
    entries.addAll(platform.handle(input, now).entries());
  }
}

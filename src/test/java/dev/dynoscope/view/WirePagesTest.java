package dev.dynoscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.session.Past;
import dev.dynoscope.view.Block.Code;
import dev.dynoscope.view.Block.Item;
import dev.dynoscope.view.Block.Link;
import dev.dynoscope.view.Block.Picture;
import dev.dynoscope.view.Block.Raw;
import dev.dynoscope.view.Block.Secret;
import dev.dynoscope.view.Block.Tall;
import dev.dynoscope.view.Block.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Pages that tell what went over wires, and what files and config vars held. */
class WirePagesTest {
  private final Tale tale = new Tale().deployed().visit().upload();
  private Reading reading = Reading.FRESH;
  private Past past = Past.UNKNOWN;

  /** A past in which there is something. */
  private static final class Known implements Past {
    private final byte[] file;

    Known(byte[] file) {
      this.file = file;
    }

    @Override
    public Optional<byte[]> written(DynoName dyno, int boot, String path, long seq) {
      return Optional.of(file);
    }

    @Override
    public Optional<byte[]> inSlug(SlugId slug, String path) {
      return Optional.of(file);
    }

    @Override
    public Optional<SortedMap<String, String>> config(AppName app, int release, long seq) {
      return Optional.of(
          new TreeMap<>(
              Map.of(
                  "GREETING", "hello",
                  "DATABASE_URL", "postgres://me:secret@db/photos",
                  "API_TOKEN", "t0k3n")));
    }
  }

  private PageContext context() {
    return Contexts.of(tale, reading, past);
  }

  private Page page(String id) {
    return Pages.of(Optional.of(id), context());
  }

  private static <T extends Block> List<T> all(Page page, Class<T> kind) {
    return page.blocks().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static String text(Page page) {
    return all(page, Words.class).stream().map(Words::text).reduce("", String::concat);
  }

  @Test
  void headsAreShownAsTheyWentAndAsATable() {
    Wires.upload(tale.lastRequest()).forEach(tale::also);
    reading = reading.with("tab.request", RequestPage.HEADS);
    Page page = page("request:" + tale.lastRequest());
    List<Raw> heads = all(page, Raw.class);
    assertEquals(4, heads.size());
    assertTrue(heads.getFirst().text().startsWith("POST /upload HTTP/1.1\r\nHost: "));
    assertTrue(text(page).contains("The journal keeps only the length of: Cookie."), text(page));
    reading = reading.with("heads.form", "table");
    Page table = page("request:" + tale.lastRequest());
    assertEquals(List.of(), all(table, Raw.class));
    assertTrue(all(table, Tall.class).contains(new Tall("Via", "1.1 vegur")));
  }

  @Test
  void headsThatAreNotKnownAreSaidToBe() {
    reading = reading.with("tab.request", RequestPage.HEADS);
    assertTrue(text(page("request:" + tale.lastRequest())).startsWith("The heads of this request"));
  }

  @Test
  void questionIsDecodedAndCanBeAskedAgain() {
    tale.also(Wires.messages(7));
    Page page = page("dns");
    assertTrue(all(page, Tall.class).contains(new Tall("question", Tale.HOST + " IN A")));
    assertTrue(all(page, Tall.class).contains(new Tall(Tale.HOST, "60 A 127.0.0.1")));
    assertTrue(all(page, Raw.class).getFirst().text().startsWith("0000  1a 2b 01 20 "));
    assertTrue(page.self().contains(new Code("dig @127.0.0.1 -p 38053 " + Tale.HOST)));
  }

  @Test
  void requestsAreFoundByWordsAndStatus() {
    tale.fail("H21", "Backend connection refused");
    reading = reading.with("tab.router", RouterPage.REQUESTS);
    assertEquals(3, all(page("router"), Link.class).size());
    reading = reading.with("requests.words", "h21 web.1");
    Link failed = all(page("router"), Link.class).getFirst();
    assertEquals("web.1  503 H21", failed.detail());
    assertEquals(Ink.FAIL, failed.ink());
    reading = reading.with("requests.words", "").with("requests.status", "2");
    assertEquals(2, all(page("router"), Link.class).size());
    reading = reading.with("requests.status", "open");
    assertEquals("No request like that.", text(page("router")));
  }

  @Test
  void longListsEndWithAWayToMore() {
    for (int i = 0; i < 50; i++) {
      tale.request("GET", "/" + i);
    }
    reading = reading.with("tab.router", RouterPage.REQUESTS);
    assertEquals(40, all(page("router"), Link.class).size());
    reading = reading.with("requests.more", "2");
    assertEquals(52, all(page("router"), Link.class).size());
  }

  @Test
  void requestThatTheWorldHasForgottenIsStillTold() {
    String first = "request:9c1f0c52-7d2e-4b5e-9f0e-2a77b1c4d001";
    for (int i = 0; i < 60; i++) {
      tale.visit();
    }
    assertEquals(Optional.empty(), Selection.request(first, context().world()));
    assertEquals("GET /", page(first).title());
    assertEquals("200", page(first).state());
  }

  @Test
  void valuesAreMaskedUntilAskedForAndSecretsOneByOne() {
    past = new Known(new byte[0]);
    tale.also(Facts.configured("GREETING", "DATABASE_URL", "API_TOKEN"));
    reading = reading.with("tab.app", AppPage.CONFIG);
    assertTrue(all(page("app:photos"), Secret.class).stream().allMatch(Secret::masked));
    reading = reading.with("config.values", "yes");
    assertEquals("[hello]", shown().toString());
    reading = reading.with("config.secret.photos.API_TOKEN", "yes");
    assertEquals("[hello, t0k3n]", shown().toString());
  }

  private List<String> shown() {
    return all(page("app:photos"), Secret.class).stream()
        .filter(secret -> !secret.masked())
        .map(Secret::shown)
        .sorted()
        .toList();
  }

  @Test
  void recordingHasNamesOfConfigVarsOnly() {
    reading = reading.with("tab.app", AppPage.CONFIG);
    assertEquals(List.of(new Item("GREETING", "", Ink.TEXT)), all(page("app:photos"), Item.class));
    assertTrue(text(page("app:photos")).startsWith("Values are not shown"));
  }

  @Test
  void openFileShowsWhatItHeld() {
    past = new Known(Pictures.png(20, 10));
    reading = reading.with("file", "web.1:" + Tale.ADA.path());
    Page page = page("dyno:photos/web.1");
    assertEquals("ada.png", all(page, Picture.class).getFirst().name());
    past = new Known("one\ntwo".getBytes(StandardCharsets.UTF_8));
    // what was asked for is read in the background: the page says so at first
    Contents contents = context().contents();
    assertFalse(contents.version() > 0);
    reading = reading.with("file", "slug:Procfile");
    assertEquals("one\ntwo", all(page("dyno:photos/web.1"), Raw.class).getFirst().text());
  }

  @Test
  void fileOfARecordingHasNoContents() {
    reading = reading.with("file", "web.1:" + Tale.ADA.path());
    assertTrue(text(page("dyno:photos/web.1")).startsWith("What this file held is not known"));
  }

  @Test
  void previewTellsTextPicturesAndOtherBytesApart() {
    assertEquals(new Preview.Empty(), Preview.of(new Bytes(new byte[0])));
    assertEquals(
        new Preview.Written("grün", false),
        Preview.of(new Bytes("grün".getBytes(StandardCharsets.UTF_8))));
    assertEquals(new Preview.Other(), Preview.of(new Bytes(new byte[] {0, 1, 2})));
    assertEquals(new Preview.Other(), Preview.of(new Bytes(new byte[] {(byte) 0xc3, 'x'})));
    assertTrue(Preview.of(new Bytes(Pictures.png(1, 1))) instanceof Preview.Drawn);
  }

  @Test
  void thingsAroundTheDynosHavePages() {
    assertEquals("Waiting room", page("waiting").title());
    assertEquals("Pinger", page("pinger").title());
    assertEquals("Free dyno hours", page("hours").title());
    Page host = page("host:host-a1");
    assertEquals("host-a1", host.title());
    assertEquals("web.1", all(host, Link.class).getFirst().name());
  }

  @Test
  void browserHasAnAddressAndAWayOut() {
    Page page = page("browser");
    assertEquals("http://" + Tale.HOST + "/", all(page, Block.Address.class).getFirst().url());
    Block.Buttons buttons = all(page, Block.Buttons.class).getFirst();
    assertEquals(
        new Block.Deed.Open("http://photos.localhost:38080/"), buttons.all().getLast().deed());
  }
}

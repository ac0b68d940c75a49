package dev.dynoscope.live.browser;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.PageFact.PagePicture;
import dev.dynoscope.journal.PageFact.PageShown;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Input;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BrowserTest {
  private static final String URL = "http://photos.herokuapp.test/";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final BlockingQueue<Input> reported = new LinkedBlockingQueue<>();
  private final List<String> lookedUp = new ArrayList<>();
  private final KeptPages kept = new KeptPages();

  private List<InetAddress> loopback(String host) {
    lookedUp.add(host);
    return host.startsWith("nope.") ? List.of() : List.of(InetAddress.getLoopbackAddress());
  }

  private Input next() throws InterruptedException {
    return Optional.ofNullable(reported.poll(20, TimeUnit.SECONDS)).orElseThrow();
  }

  /** The end of one visit, with the server's requests. */
  private List<String> visit(Effect effect, Function<String, String> answers, Input... expected)
      throws IOException, InterruptedException {
    try (PlainServer server = new PlainServer(answers);
        Browser browser =
            new Browser(reported::add, this::loopback, server.port(), kept, PATIENCE)) {
      browser.carryOut(effect);
      for (Input each : expected) {
        assertEquals(each, next());
      }
      return server.requests();
    }
  }

  private static Input shown(String url, int status, String title, List<String> lines) {
    return new Input.PageShown(new PageShown(url, status, title, lines, List.of()));
  }

  private static Input failed(String url, String sentence) {
    return new Input.PageFailed(url, sentence);
  }

  private static Input asked(String method, String url) {
    return new Input.PageAsked(method, url);
  }

  @Test
  void pageIsAskedForByItsNameAndShownAsText() throws IOException, InterruptedException {
    List<String> requests =
        visit(
            new Effect.Browse(URL + "a?b=c"),
            _ -> PlainServer.html("<title>T</title><p>one<p>two"),
            asked("GET", URL + "a?b=c"),
            shown(URL + "a?b=c", 200, "T", List.of("one", "two")));
    assertTrue(requests.getFirst().startsWith("GET /a?b=c HTTP/1.1\r\n"), requests.getFirst());
    assertTrue(
        requests.getFirst().contains("\r\nHost: photos.herokuapp.test\r\n"), requests.getFirst());
  }

  @Test
  void whatAPageBroughtIsKeptForThisVeryPage() throws IOException, InterruptedException {
    try (PlainServer server =
            new PlainServer(request ->
                request.startsWith("GET / ")
                    ? PlainServer.html("<p>line".repeat(20) + "<img src=/a.png>")
                    : PlainServer.answer("200 OK", "", "picture"));
        Browser browser =
            new Browser(reported::add, this::loopback, server.port(), kept, PATIENCE)) {
      browser.carryOut(new Effect.Browse(URL));
      next();
      PageShown page = ((Input.PageShown) next()).page();
      KeptPages.Kept found = kept.find(page).orElseThrow();
      assertEquals(20, found.text().size());
      assertEquals(12, page.lines().size());
      assertEquals(
          "picture", new String(found.pictures().getOrDefault("/a.png", new byte[0]), US_ASCII));
      PageShown like = new PageShown(page.url(), 200, page.title(), page.lines(), page.pictures());
      assertEquals(Optional.empty(), kept.find(like));
    }
  }

  @Test
  void everyPictureIsARequestOfItsOwnAndTheNameIsLookedUpOnce()
      throws IOException, InterruptedException {
    List<String> requests =
        visit(
            new Effect.Browse(URL),
            request ->
                request.startsWith("GET / ")
                    ? PlainServer.html(
                        "<img src=/a.png alt=A><img src='b c.png'><img src='data:,x'>"
                            + "<img src=http://nope.test/n.png>")
                    : PlainServer.answer(
                        request.startsWith("GET /a.png") ? "200 OK" : "404 Not Found", "", ""),
            asked("GET", URL),
            new Input.PageShown(
                new PageShown(
                    URL,
                    200,
                    "",
                    List.of(),
                    List.of(
                        new PagePicture("/a.png", "A", 200),
                        new PagePicture("/b%20c.png", "", 404),
                        new PagePicture("/n.png", "", 0)))));
    assertEquals(3, requests.size());
    assertEquals(List.of("photos.herokuapp.test", "nope.test"), lookedUp);
  }

  @Test
  void twelvePicturesAreTheMost() throws IOException, InterruptedException {
    try (PlainServer server = new PlainServer(_ -> PlainServer.html("<img src=/p>".repeat(30)));
        Browser browser =
            new Browser(reported::add, this::loopback, server.port(), kept, PATIENCE)) {
      browser.carryOut(new Effect.Browse(URL));
      next();
      next();
      assertEquals(13, server.requests().size());
    }
  }

  @Test
  void uploadSendsTheFormFollowsTheRedirectAndKeepsTheCookie()
      throws IOException, InterruptedException {
    List<String> requests =
        visit(
            new Effect.UploadPicture(new AppName("photos"), URL + "upload"),
            request ->
                request.startsWith("POST")
                    ? PlainServer.answer(
                        "303 See Other",
                        "Location: /\r\nSet-Cookie: profiles=ada.png; Path=/; Max-Age=99;"
                            + " HttpOnly; SameSite=Lax\r\n",
                        "")
                    : PlainServer.html("<p>Ada"),
            asked("POST", URL + "upload"),
            shown(URL, 200, "", List.of("Ada")));
    String form = requests.get(0);
    assertTrue(form.startsWith("POST /upload HTTP/1.1\r\n"), form);
    assertTrue(
        form.contains("name=\"name\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nada\r\n"));
    assertTrue(form.contains("name=\"picture\"; filename=\"ada.png\""));
    assertTrue(form.contains("\r\n\r\n\u0089PNG\r\n"));
    String page = requests.get(1);
    assertTrue(page.startsWith("GET / HTTP/1.1\r\n"), page);
    assertTrue(page.contains("\r\nCookie: profiles=ada.png\r\n"), page);
  }

  @Test
  void theSixPicturesAreUploadedInTurn() {
    SamplePictures pictures = new SamplePictures();
    for (String name : List.of("ada", "lin", "kofi", "noor", "ivan", "maya", "ada")) {
      String form = new String(pictures.next().body(), StandardCharsets.ISO_8859_1);
      assertTrue(form.contains("filename=\"" + name + ".png\""), name);
    }
  }

  @Test
  void whatIsNoHtmlIsShownAsLines() throws IOException, InterruptedException {
    visit(
        new Effect.Browse(URL),
        _ -> PlainServer.answer("500 Oops", "Content-Type: text/plain\r\n", "a <b>\n\n  c"),
        asked("GET", URL),
        shown(URL, 500, "", List.of("a <b>", "c")));
  }

  @Test
  void aNameThatThereIsNotFailsWithASentence() throws IOException, InterruptedException {
    visit(
        new Effect.Browse("http://nope.test/"),
        _ -> "",
        asked("GET", "http://nope.test/"),
        failed("http://nope.test/", "There is no such name: nope.test."));
  }

  @Test
  void circlesAreLeft() throws IOException, InterruptedException {
    List<String> requests =
        visit(
            new Effect.Browse(URL),
            _ -> PlainServer.answer("302 Found", "Location: /\r\n", ""),
            asked("GET", URL),
            failed(URL, "The app sends the browser from page to page without an end."));
    assertEquals(10, requests.size());
  }

  @Test
  void oddAnswersAndAddressesFailWithASentence() throws IOException, InterruptedException {
    visit(
        new Effect.Browse(URL),
        _ -> "220 smtp ready\r\n",
        asked("GET", URL),
        failed(URL, "The answer of photos.herokuapp.test broke off or made no sense."));
    visit(
        new Effect.Browse("http://"),
        _ -> "",
        asked("GET", "http://"),
        failed("http://", "\"http://\" is not a web address."));
  }

  @Test
  void nobodyThereFailsWithASentence() throws IOException, InterruptedException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    try (Browser browser = new Browser(reported::add, this::loopback, free, kept, PATIENCE)) {
      browser.carryOut(new Effect.Browse(URL));
      assertEquals(asked("GET", URL), next());
      assertEquals(failed(URL, "Nobody answers at 127.0.0.1 port " + free + "."), next());
    }
  }

  @Test
  void anAnswerThatNeverComesIsGivenUp() throws IOException, InterruptedException {
    try (PlainServer server = new PlainServer(_ -> "");
        Browser browser =
            new Browser(
                reported::add, this::loopback, server.port(), kept, Duration.ofSeconds(1))) {
      browser.carryOut(new Effect.Browse(URL));
      assertEquals(asked("GET", URL), next());
      assertEquals(failed(URL, "photos.herokuapp.test took longer than 1 s."), next());
    }
  }

  @Test
  void visitsComeOneAfterTheOtherAndAtMostFiveWait() throws IOException, InterruptedException {
    CountDownLatch all = new CountDownLatch(1);
    try (PlainServer server =
            new PlainServer(_ -> {
              all.countDown();
              return PlainServer.html("");
            });
        Browser browser =
            new Browser(
                reported::add,
                host -> {
                  await(all);
                  return loopback(host);
                },
                server.port(),
                kept,
                PATIENCE)) {
      for (int i = 0; i < 20; i++) {
        browser.carryOut(new Effect.Browse(URL));
      }
      all.countDown();
      for (int i = 0; i < 6; i++) {
        assertEquals(asked("GET", URL), next());
        assertEquals(shown(URL, 200, "", List.of()), next());
      }
      browser.carryOut(new Effect.Browse(URL + "last"));
      assertEquals(asked("GET", URL + "last"), next());
    }
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IOException("never let go");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}

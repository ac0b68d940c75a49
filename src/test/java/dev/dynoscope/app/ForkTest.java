package dev.dynoscope.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.BranchFact.BranchBegun;
import dev.dynoscope.journal.BranchFact.FilesPutBack;
import dev.dynoscope.journal.DynoFact.DynoUp;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.Fact;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.journal.PageFact.PageShown;
import dev.dynoscope.session.BranchNote;
import dev.dynoscope.session.Past;
import dev.dynoscope.world.History;
import dev.dynoscope.world.World;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that really runs is taken up again from its past. */
@Timeout(120)
class ForkTest {
  private static final Path PHOTOS = Path.of("lessons", "apps", "photos");
  private static final String PICTURE = "assets/profilepictures/ada.png";

  private final Closing closing = new Closing();

  @AfterEach
  void close() {
    closing.close();
  }

  private LiveStack open(String kind) throws Exception {
    LiveStack.Wishes wishes =
        new LiveStack.Wishes(
            List.of(PHOTOS),
            0,
            0,
            "free-2019",
            Optional.of(kind),
            Optional.empty(),
            Optional.empty(),
            Instant.parse("2019-11-10T12:00:00Z"));
    LiveStack stack = LiveStack.open(wishes, closing, sentence -> {});
    await(stack.journal(), 0, DynoUp.class, up -> true);
    return stack;
  }

  private static <T extends Fact> Entry await(
      Journal journal, long after, Class<T> kind, Predicate<T> which) throws Exception {
    Entry[] found = new Entry[1];
    assertTrue(
        ServeProcess.within(
            30,
            () -> {
              for (Entry entry : journal.after(after, Integer.MAX_VALUE)) {
                if (kind.isInstance(entry.fact()) && which.test(kind.cast(entry.fact()))) {
                  found[0] = entry;
                  return true;
                }
              }
              return false;
            }),
        "waited in vain for " + kind.getSimpleName());
    return found[0];
  }

  private static HttpResponse<byte[]> get(LiveStack stack, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://" + stack.routerAddress() + path))
              .header("Host", "photos.herokuapp.test")
              .build(),
          BodyHandlers.ofByteArray());
    }
  }

  private static World worldOf(Journal journal, long seq) {
    return new History(journal).at(seq);
  }

  private static String greeting(Past past, DynoName web, int release, Journal journal) {
    return past.config(web.app(), release, journal.lastSeq())
        .orElseThrow()
        .getOrDefault("GREETING", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"process", "sandbox"})
  void aLostPictureIsThereAgain(String kind) throws Exception {
    LiveStack stack = open(kind);
    Journal main = stack.journal();
    stack.tell("config:set GREETING=hello");
    await(main, 0, DynoUp.class, up -> up.boot() == 2);
    stack.tell("upload");
    Entry shown = await(main, 0, PageShown.class, page -> true);
    assertEquals(200, get(stack, "/static/ada.png").statusCode());
    byte[] picture = get(stack, "/static/ada.png").body();
    long moment = main.lastSeq();
    stack.tell("config:set GREETING=bye");
    await(main, shown.seq(), DynoUp.class, up -> up.boot() == 3);
    assertEquals(404, get(stack, "/static/ada.png").statusCode());

    BranchNote note = stack.branches().fork(0, moment, moment).join();
    assertEquals("re-run 1", note.name());
    Journal branch = stack.branches().journal(1);
    assertEquals(main.after(0, (int) note.entry()), branch.after(0, (int) note.entry()));
    assertEquals(
        new BranchBegun("re-run 1", "main", note.entry()), branch.entry(note.entry() + 1).fact());
    await(branch, note.entry(), FilesPutBack.class, back -> back.missing().isEmpty());
    await(branch, note.entry(), DynoUp.class, up -> up.boot() == 3);
    HttpResponse<byte[]> again = get(stack, "/static/ada.png");
    assertEquals(200, again.statusCode());
    assertArrayEquals(picture, again.body());

    World world = worldOf(branch, branch.lastSeq());
    DynoName web = world.dynos().byName().firstKey();
    assertEquals(4, world.apps().find(web.app()).orElseThrow().release());
    Past past = stack.branches().source(1).past();
    assertEquals("hello", greeting(past, web, 4, branch));
    assertEquals("bye", greeting(stack.branches().source(0).past(), web, 5, main));
    assertArrayEquals(picture, past.written(web, 3, PICTURE, branch.lastSeq()).orElseThrow());
    assertEquals(1, stack.branches().running());
    long left = main.lastSeq();
    stack.tell("ps:restart");
    await(branch, note.entry(), DynoUp.class, up -> up.boot() == 4);
    assertEquals(404, get(stack, "/static/ada.png").statusCode());
    assertEquals(left, main.lastSeq());
  }
}

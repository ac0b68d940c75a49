package dev.dynoscope.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.BranchFact.BranchBegun;
import dev.dynoscope.journal.BranchFact.FilesPutBack;
import dev.dynoscope.journal.DynoFact.DynoStarted;
import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.Journal;
import dev.dynoscope.journal.RequestFact.RequestFailed;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Endpoint;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.Language;
import dev.dynoscope.paas.Outcome;
import dev.dynoscope.paas.Platform;
import dev.dynoscope.paas.RequestHead;
import dev.dynoscope.paas.Slug;
import dev.dynoscope.paas.Written;
import dev.dynoscope.paas.json.EraFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a platform was told is told again to another, which becomes the same. */
class CourseTest {
  private static final Instant START = Instant.parse("2019-11-10T12:00:00Z");
  private static final DynoName WEB_1 = new DynoName(new AppName("photos"), "web", 1);
  private static final Input.HostOpened HOST =
      new Input.HostOpened("process", "Not isolated.", List.of("process"), List.of());

  private final Journal journal = new Journal();
  private final Course course = Course.begin(platform(), journal, START);
  private Instant now = START;

  private static Platform platform() {
    return new Platform(EraFiles.startingIn("free-2019"), 42);
  }

  private long step(Input input) {
    now = now.plusMillis(70);
    course.step(input, now);
    return journal.lastSeq();
  }

  private long deployed() {
    TreeMap<String, String> commands = new TreeMap<>();
    commands.put("web", "photos");
    step(HOST);
    step(
        new Input.Deployed(
            WEB_1.app(),
            new Slug(new SlugId("3f9a77c1"), Language.OTHER, commands, List.of(), 667)));
    return step(new Input.DynoReady(WEB_1, 1, new Endpoint("127.0.0.1", 5000), 4711));
  }

  private static Input request(long exchange) {
    RequestHead.Header host = new RequestHead.Header("Host", "photos.herokuapp.test");
    return new Input.RequestArrived(
        exchange, new RequestHead("GET", "/", List.of(host), "127.0.0.1", 80));
  }

  private static Outcome takenUp(Course again, long entry, SortedMap<DynoName, Written> disks) {
    return again
        .step(new Input.TakenUp("re-run 1", "main", entry, HOST, disks), again.last())
        .orElseThrow();
  }

  @Test
  void theSameComesOutAgainAtEveryEntry() throws Course.Unrepeatable {
    deployed();
    step(new Input.Told("config:set GREETING=hello -a photos"));
    step(new Input.DynoEnded(WEB_1, 1, 143, List.of()));
    step(new Input.DynoReady(WEB_1, 2, new Endpoint("127.0.0.1", 5001), 4712));
    step(request(1));
    step(new Input.Told("ps:scale web=3:standard-1x -a photos"));
    now = now.plus(Duration.ofHours(3));
    step(new Input.Tick());
    for (long seq = 1; seq <= journal.lastSeq(); seq++) {
      Course again = course.asAt(seq, seq, platform());
      int known = (int) again.journal().lastSeq();
      assertTrue(known >= seq);
      assertEquals(journal.after(0, known), again.journal().after(0, known));
    }
  }

  @Test
  void whatHadOnlyBegunHasNotBegunInTheOther() throws Course.Unrepeatable {
    long up = deployed();
    step(new Input.Told("ps:restart -a photos"));
    Course again = course.asAt(up, up + 2, platform());
    assertEquals(up, again.journal().lastSeq());
    assertTrue(course.asAt(up + 1, up + 2, platform()).journal().lastSeq() > up + 2);
  }

  @Test
  void dynosBootAnewAndGetTheirFilesBackBefore() throws Course.Unrepeatable {
    long up = deployed();
    step(request(1));
    Course again = course.asAt(up, up, platform());
    FileInfo ada = new FileInfo("ada.png", 48_213);
    TreeMap<DynoName, Written> disks = new TreeMap<>();
    disks.put(
        WEB_1, new Written(List.of(ada, new FileInfo("huge.bin", 1 << 30)), List.of("huge.bin")));
    Outcome outcome = takenUp(again, up, disks);
    assertEquals(new BranchBegun("re-run 1", "main", up), outcome.entries().getFirst().fact());
    assertEquals(
        List.of(new FilesPutBack(WEB_1, 2, List.of(ada), List.of("huge.bin"))),
        outcome.entries().stream()
            .map(Entry::fact)
            .filter(FilesPutBack.class::isInstance)
            .toList());
    List<Effect> ofDynos =
        outcome.effects().stream().filter(Effect.ForDyno.class::isInstance).toList();
    assertEquals(new Effect.PutBack(WEB_1, 2), ofDynos.getFirst());
    Effect.StartDyno start = (Effect.StartDyno) ofDynos.getLast();
    assertEquals(2, start.boot());
    assertEquals(2, ofDynos.size());
  }

  @Test
  void openRequestsLoseTheirClientsAndStoppingDynosHaveEnded() throws Course.Unrepeatable {
    deployed();
    long asked = step(request(1));
    step(new Input.Told("ps:restart -a photos"));
    long restarting = journal.lastSeq();
    Course again = course.asAt(asked, asked, platform());
    assertEquals(
        List.of("H27"),
        takenUp(again, asked, new TreeMap<>()).entries().stream()
            .map(Entry::fact)
            .flatMap(f -> f instanceof RequestFailed r ? Optional.of(r.code()).stream() : null)
            .toList());
    Course stopping = course.asAt(restarting, restarting, platform());
    assertEquals(
        List.of(2),
        takenUp(stopping, restarting, new TreeMap<>()).entries().stream()
            .flatMap(e -> e.fact() instanceof DynoStarted d ? Optional.of(d.boot()).stream() : null)
            .toList());
  }

  @Test
  void aReRunCanBeTakenUpAgain() throws Course.Unrepeatable {
    long up = deployed();
    Course again = course.asAt(up, up, platform());
    takenUp(again, up, new TreeMap<>());
    long last = again.journal().lastSeq();
    Course third = again.asAt(last, last, platform());
    assertEquals(again.journal().after(0, (int) last), third.journal().after(0, (int) last));
  }

  @Test
  void configVarsAreKnownWithTheirValuesAtAnyTime() {
    deployed();
    step(new Input.Told("config:set GREETING=hello -a photos"));
    long before = journal.lastSeq();
    step(new Input.Told("apps:rename pictures -a photos"));
    assertEquals(
        "hello", course.configs().find(WEB_1.app(), 4, before).orElseThrow().get("GREETING"));
    assertEquals(Optional.empty(), course.configs().find(WEB_1.app(), 4, 3));
    assertEquals(
        "hello",
        course
            .configs()
            .find(new AppName("pictures"), 4, journal.lastSeq())
            .orElseThrow()
            .get("GREETING"));
  }

  @Test
  void whatIsMoreThanCanBeRememberedIsSaid() {
    Tape tape = new Tape(300);
    tape.add(new Input.Tick(), START, 1);
    tape.add(new Input.Tick(), START, 2);
    tape.add(new Input.Tick(), START, 3);
    assertEquals(Optional.of(2L), tape.fullAt());
    assertEquals(2, tape.by(2, 9).orElseThrow().size());
    assertEquals(Optional.empty(), tape.by(3, 3));
  }

  @Test
  void whatDoesNotComeOutTheSameIsNotGoneOnWith() {
    long up = deployed();
    step(request(1));
    Platform other = new Platform(EraFiles.startingIn("eco"), 42);
    Course.Unrepeatable no =
        assertThrows(Course.Unrepeatable.class, () -> course.asAt(up, up, other));
    assertTrue(String.valueOf(no.getMessage()).contains("did not come out the same"));
  }
}

package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.journal.CacheFact;
import dev.dynoscope.journal.CacheFact.CacheExpired;
import dev.dynoscope.journal.CacheFact.CacheFilled;
import dev.dynoscope.journal.CacheFact.CacheFlushed;
import dev.dynoscope.journal.CacheFact.CacheHit;
import dev.dynoscope.journal.CacheFact.CacheMissed;
import dev.dynoscope.journal.DnsRecord;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The browser believes a DNS answer for as long as its TTL says, on the platform's clock. */
class NameCacheTest {
  private static final String WWW = "www.photos.example";
  private static final String TARGET = "www.photos.example.herokudns.test";
  private static final DnsRecord ALIAS = new DnsRecord(WWW, "CNAME", 1800, TARGET);
  private static final DnsRecord ADDRESS = new DnsRecord(TARGET, "A", 60, "127.0.0.11");

  private final Script script = Script.withApp("web: node app.js").quietly();
  private long lookUp;

  /** What the platform has the browser do about a name. */
  private Effect want(String name) {
    script.quietly();
    lookUp++;
    script.give(new Input.NameWanted(lookUp, name));
    return script.effects.getLast();
  }

  private Effect told(String rcode, int negative, DnsRecord... answer) {
    script.give(new Input.NameTold(lookUp, rcode, List.of(answer), negative));
    return script.effects.getLast();
  }

  /** That the browser is to go to these addresses. */
  private void assertUse(Effect effect, String... addresses) {
    assertEquals(new Effect.UseAddresses(lookUp, "NOERROR", List.of(addresses)), effect);
  }

  private void know() {
    assertEquals(new Effect.AskName(1, WWW), want(WWW));
    assertUse(told("NOERROR", 0, ALIAS, ADDRESS), "127.0.0.11");
    assertEquals(
        List.of(new CacheMissed(WWW, WWW), new CacheFilled(List.of(ALIAS, ADDRESS), "", 0)),
        script.facts(CacheFact.class));
  }

  @Test
  void anAnswerIsUsedAgainWithWhatIsLeftOfItsTtl() {
    know();
    script.advance(Duration.ofSeconds(19));
    assertUse(want(WWW), "127.0.0.11");
    assertEquals(
        List.of(
            new CacheHit(
                WWW,
                List.of(
                    new DnsRecord(WWW, "CNAME", 1781, TARGET),
                    new DnsRecord(TARGET, "A", 41, "127.0.0.11")),
                "NOERROR",
                41)),
        script.facts(CacheFact.class));
  }

  @Test
  void whenOnlyTheAddressHasRunOutOnlyThatIsAskedFor() {
    know();
    script.advance(Duration.ofSeconds(65));
    assertEquals(new Effect.AskName(2, TARGET), want(WWW.toUpperCase(java.util.Locale.ROOT)));
    assertEquals(
        List.of(new CacheExpired(TARGET, "127.0.0.11", 60, 5), new CacheMissed(WWW, TARGET)),
        script.facts(CacheFact.class));
    assertUse(told("NOERROR", 0, new DnsRecord(TARGET, "A", 60, "127.0.0.21")), "127.0.0.21");
    assertUse(want(WWW), "127.0.0.21");
  }

  @Test
  void anAnswerEndsWithItsLastSecond() {
    know();
    script.advance(Duration.ofSeconds(60).minusMillis(1));
    assertUse(want(WWW), "127.0.0.11");
    script.advance(Duration.ofMillis(1));
    assertEquals(new Effect.AskName(3, TARGET), want(WWW));
  }

  @Test
  void thatThereIsNothingIsBelievedForAsLongAsTheSoaSays() {
    want("gone.example");
    assertEquals(new Effect.UseAddresses(1, "NXDOMAIN", List.of()), told("NXDOMAIN", 30));
    script.advance(Duration.ofSeconds(29));
    assertUse(want("gone.example"));
    assertEquals(
        List.of(new CacheHit("gone.example", List.of(), "NXDOMAIN", 1)),
        script.facts(CacheFact.class));
    script.advance(Duration.ofSeconds(1));
    assertEquals(new Effect.AskName(3, "gone.example"), want("gone.example"));
  }

  @Test
  void failuresAndAnswersThatMayNotBeKeptAreNot() {
    want("a.example");
    told("SERVFAIL", 0);
    want("a.example");
    told("NOERROR", 0, new DnsRecord("a.example", "A", 0, "127.0.0.11"));
    assertUse(script.effects.getLast(), "127.0.0.11");
    want("a.example");
    told("NXDOMAIN", 0);
    want("a.example");
    assertEquals(new Effect.AskName(4, "a.example"), script.effects.getLast());
  }

  @Test
  void itCanBeListedAndFlushed() {
    know();
    assertEquals(
        List.of(
            "=== DNS cache of the built-in browser",
            WWW + "  CNAME " + TARGET + "  1800 s left",
            TARGET + "  A 127.0.0.11  60 s left"),
        script.tell("dns:cache"));
    assertEquals(
        List.of("Flushing the browser's DNS cache... done, 2 forgotten"), script.tell("dns:flush"));
    assertEquals(List.of(new CacheFlushed(2)), script.facts(CacheFlushed.class));
    assertEquals(new Effect.AskName(2, WWW), want(WWW));
  }

  @Test
  void aCircleOfAliasesEnds() {
    want("a.example");
    told(
        "NOERROR",
        0,
        new DnsRecord("a.example", "CNAME", 60, "b.example"),
        new DnsRecord("b.example", "CNAME", 60, "a.example"));
    assertUse(script.effects.getLast());
    assertUse(want("a.example"));
  }
}

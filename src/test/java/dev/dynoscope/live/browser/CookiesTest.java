package dev.dynoscope.live.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whose cookies a run has that is taken up again. */
class CookiesTest {
  private static final URI PAGE = URI.create("http://photos.herokuapp.test/");
  private static final Instant START = Instant.parse("2019-03-01T12:00:00Z");
  private Instant now = START;
  private final Cookies cookies = new Cookies(() -> now);

  private static Map<String, List<String>> sets(String cookie) {
    return Map.of("Set-Cookie", List.of(cookie + "; Path=/; Max-Age=3600"));
  }

  @Test
  void thereAreThoseOfTheMoment() throws IOException {
    cookies.take(PAGE, sets("who=ada"));
    now = START.plusSeconds(10);
    cookies.take(PAGE, sets("who=lin"));
    assertEquals("who=lin", cookies.header(PAGE));
    assertEquals("who=ada", cookies.asAt(START.plusSeconds(5)).header(PAGE));
    assertEquals("", cookies.asAt(START.minusSeconds(1)).header(PAGE));
  }

  @Test
  void whatIsTakenLaterInOneRunIsNotInTheOther() throws IOException {
    cookies.take(PAGE, sets("who=ada"));
    Cookies other = cookies.asAt(START);
    other.take(PAGE, sets("who=noor"));
    assertEquals("who=ada", cookies.header(PAGE));
    assertEquals("who=noor", other.header(PAGE));
  }
}

package dev.dynoscope.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.json.Unreadable;
import dev.dynoscope.wording.bundle.Language;
import dev.dynoscope.wording.bundle.Wordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of conditions: nothing where they are true, else the nearest miss. */
class JudgeTest {
  private static final Phrases PHRASES = new Phrases(Wordings.load(Language.ENGLISH));

  /** What has happened, what is asked for, and what is said. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      emptyValue = "",
      textBlock =
          """
          page 200           | {"happened": "page-shown"} | ~~
          page 404, page 200 | {"happened": "page-shown", "status": 200} | ~~
          ~~                 | {"happened": "page-shown"} | This has not happened yet: the browser shows a page.
          asked              | {"happened": "page-shown", "status": 200} | This has not happened yet: the browser shows a page (status 200).
          page 404           | {"happened": "page-shown", "status": 200} | Near: the browser shows a page. But status was 404, not 200.
          page 404, page 503 | {"happened": "page-shown", "status": 200} | Near: the browser shows a page. But status was 503, not 200.
          page 404           | {"happened": "page-shown", "status": 200, "url": "*other*"} | Near: the browser shows a page. But address was http://photos.test/, not *other*.
          page 404           | {"happened": "page-shown", "status": "<400"} | Near: the browser shows a page. But status was 404, not <400.
          page 200           | {"happened": "page-shown", "missing": "*"} | Near: the browser shows a page. But it had no missing picture (*).
          page missing       | {"happened": "page-shown", "missing": "/static/*"} | ~~
          page missing       | {"happened": "page-shown", "missing": "/static/\\\\*"} | Near: the browser shows a page. But missing picture was /static/a.png, not /static/*.
          page 200           | {"happened": "page-shown", "at-least": 2} | 1 of 2 so far: the browser shows a page.
          page 200, page 404 | {"happened": "page-shown", "at-least": 3} | 2 of 3 so far: the browser shows a page.
          page 200, page 404 | {"happened": "page-shown", "at-least": 2} | ~~
          page 200, page 200 | {"happened": "page-shown", "at-most": 1} | 2, and at most 1 may be: the browser shows a page.
          ~~                 | {"happened": "page-shown", "at-most": 1} | ~~
          ~~                 | {"now": "dyno"} | There is none now: a dyno.
          start web.1        | {"now": "dyno", "dyno": "web.1"} | ~~
          start web.1        | {"now": "dyno", "dyno": "web.2"} | Near: a dyno. But dyno was web.1, not web.2.
          start web.1, start web.2 | {"now": "dyno", "at-most": 1} | 2, and at most 1 may be: a dyno.
          start web.1, file web.1  | {"now": "file", "path": "assets/*", "bytes": ">1000"} | ~~
          start web.1, file web.1  | {"now": "file", "path": "assets/*", "bytes": ">5000"} | Near: a file written since the boot. But size was 3900, not >5000.
          """)
  void theNearestMissIsTold(String happened, String asked, String said) throws Unreadable {
    Verdict verdict = new Judge(Seq.of(happened)).of(Lessons.condition(asked));
    assertEquals(said, verdict.miss().map(PHRASES::of).orElse(""));
    assertEquals(verdict.met(), verdict.near() == 1);
  }

  /** The same of what is put together of others. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      emptyValue = "",
      textBlock =
          """
          disk web.1, page 200 | {"in-order": [{"happened": "disk-discarded"}, {"happened": "page-shown"}]} | ~~
          page 200, disk web.1 | {"in-order": [{"happened": "disk-discarded"}, {"happened": "page-shown"}]} | Done: a dyno's disk is thrown away. What has to follow is missing. This has not happened yet: the browser shows a page.
          page 200           | {"in-order": [{"happened": "disk-discarded"}, {"happened": "page-shown"}]} | This has not happened yet: a dyno's disk is thrown away.
          disk web.1, page 404 | {"in-order": [{"happened": "disk-discarded"}, {"happened": "page-shown", "status": 200}]} | Done: a dyno's disk is thrown away. What has to follow is missing. Near: the browser shows a page. But status was 404, not 200.
          disk web.1, wait 20s, page 200 | {"in-order": [{"happened": "disk-discarded"}, {"happened": "page-shown"}], "within": "30s"} | ~~
          disk web.1, wait 40s, page 200 | {"in-order": [{"happened": "disk-discarded"}, {"happened": "page-shown"}], "within": "30s"} | All of it happened, but it took 40s; it has to be within 30s.
          disk web.1, wait 40s, disk web.1, page 200 | {"in-order": [{"happened": "disk-discarded"}, {"happened": "page-shown"}], "within": "30s"} | ~~
          page 200           | {"never": {"happened": "dyno-crashed"}, "since": {"happened": "page-shown"}} | ~~
          crash web.1, page 200 | {"never": {"happened": "dyno-crashed"}, "since": {"happened": "page-shown"}} | ~~
          page 200, crash web.1 | {"never": {"happened": "dyno-crashed"}, "since": {"happened": "page-shown"}} | After this: the browser shows a page, this must not happen, and did: a dyno crashes.
          asked              | {"never": {"happened": "dyno-crashed"}, "since": {"happened": "page-shown"}} | This has not happened yet: the browser shows a page.
          asked, page 200    | {"all": [{"happened": "page-asked"}, {"happened": "page-shown"}]} | ~~
          asked              | {"all": [{"happened": "page-asked"}, {"happened": "page-shown"}]} | This has not happened yet: the browser shows a page.
          asked              | {"any": [{"happened": "page-asked"}, {"happened": "page-shown"}]} | ~~
          page 404           | {"any": [{"happened": "page-asked"}, {"happened": "page-shown", "status": 200}]} | Near: the browser shows a page. But status was 404, not 200.
          """)
  void theNearestMissOfSeveralIsTold(String happened, String asked, String said) throws Unreadable {
    theNearestMissIsTold(happened, asked, said);
  }

  @Test
  void whatMustNotBeIsTrueUntilItIs() throws Unreadable {
    String asked = "{\"not\": {\"happened\": \"page-shown\", \"status\": 200}}";
    theNearestMissIsTold("asked", asked, "");
    theNearestMissIsTold(
        "page 200", asked, "This is so, and must not be: the browser shows a page (status 200).");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"happened": "page-shown", "status": 200, "title": "P*"} | the browser shows a page (status 200, title P*)
          {"happened": "page-shown", "at-least": 2} | the browser shows a page (2 times or more)
          {"happened": "page-shown", "at-most": 2} | the browser shows a page (2 times at most)
          {"happened": "page-shown", "at-least": 2, "at-most": 3} | the browser shows a page (2 to 3 times)
          {"happened": "page-shown", "at-most": 0} | the browser shows a page (not even once)
          {"now": "dyno", "phase": "up"} | there is a dyno (state up)
          {"in-order": [{"happened": "page-asked"}, {"happened": "page-shown"}], "within": "30s"} | the browser is sent to a page, then the browser shows a page, all within 30s
          {"never": {"happened": "dyno-crashed"}, "since": {"happened": "page-shown"}} | the browser shows a page, and never since: a dyno crashes
          {"all": [{"happened": "page-asked"}, {"happened": "page-shown"}]} | the browser is sent to a page; and the browser shows a page
          {"any": [{"happened": "page-asked"}, {"happened": "page-shown"}]} | the browser is sent to a page; or the browser shows a page
          {"not": {"happened": "page-asked"}} | not: the browser is sent to a page
          """)
  void eachConditionCanBeSaidInWords(String asked, String said) throws Unreadable {
    assertEquals(said, PHRASES.of(Lessons.condition(asked)));
  }

  @Test
  void whoHasDoneMoreIsNearer() throws Unreadable {
    Condition asked =
        Lessons.condition(
            "{\"in-order\": [{\"happened\": \"disk-discarded\"}, {\"happened\": \"page-shown\","
                + " \"status\": 200}]}");
    double nothing = new Judge(Seq.of("")).of(asked).near();
    double first = new Judge(Seq.of("disk web.1")).of(asked).near();
    double nearly = new Judge(Seq.of("disk web.1, page 404")).of(asked).near();
    assertEquals(0, nothing);
    assertTrue(first > nothing && nearly > first && nearly < 1, first + ", " + nearly);
  }
}

package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command that cannot be carried out gets one sentence that says what was expected. */
class WrongCommandsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``              | Type a command, or help for the list.",
        "dance           | There is no command \"dance\". Type help for the list.",
        "ps extra        | ps takes no more words, but got \"extra\".",
        "pause now       | pause takes no more words, but got \"now\".",
        "ps -a           | The name of an app is missing after -a.",
        "ps -a nobody    | There is no app named \"nobody\". Apps here: photos.",
        "ps:stop         | ps:stop takes a dyno such as web.1, and nothing else.",
        "ps:stop web     | \"web\" is not a dyno's name; one looks like web.1.",
        "ps:stop web.7   | There is no dyno web.7 in photos. Its dynos: web.1.",
        "crash web.0     | \"web.0\" is not a dyno's name; one looks like web.1.",
        "ps:restart a b  | ps:restart takes a dyno such as web.1, and nothing else.",
        "ps:scale web    | \"web\" does not say how to scale; write a process type and a number,"
            + " such as web=2, web+1 or web=2:standard-1x.",
        "ps:scale web=1000001 | \"web=1000001\" does not say how to scale; write a process type and a"
            + " number, such as web=2, web+1 or web=2:standard-1x.",
        "ps:scale web=2  | Cannot update to more than 1 Free size dynos per process type. Another"
            + " size can be more: ps:scale web=2:standard-1x",
        "ps:scale web=101 | Cannot update to more than 1 Free size dynos per process type. No size"
            + " can be so many: ps:scale web=1",
        "ps:scale web=1:XL | There is no dyno size \"XL\". There are: free, hobby, standard-1x,"
            + " standard-2x, performance-m, performance-l.",
        "run             | run takes a command, such as run env.",
        "host:fail       | host:fail takes a machine such as host-a1, or a dyno such as web.1, and"
            + " nothing else.",
        "ps:scale cat=1  | The Procfile of photos has no process type \"cat\". It has: web.",
        "config:set      | config:set takes at least one NAME=VALUE.",
        "config:set 1A=2 | \"1A=2\" cannot be set; write NAME=VALUE, with a name of letters, digits"
            + " and _ that does not start with a digit, __ or HEROKU_.",
        "config:set HEROKU_A=2 | \"HEROKU_A=2\" cannot be set; write NAME=VALUE, with a name of"
            + " letters, digits and _ that does not start with a digit, __ or HEROKU_.",
        "config:set A=\"b c | A quotation mark is not closed.",
        "config:unset    | config:unset takes at least one name.",
        "domains:add     | domains:add takes a host such as www.photos.example, and --no-dns if no"
            + " DNS record shall be set.",
        "domains:add a_b | \"a_b\" is not a host name; one looks like www.photos.example or"
            + " *.shop.example.",
        "domains:add http://a.io | \"http://a.io\" is not a host name; one looks like"
            + " www.photos.example or *.shop.example.",
      })
  void isRefusedWithASentence(String command, String sentence) {
    refused(command, sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "skip            | skip takes a time such as 31m, and nothing else.",
        "skip 31         | \"31\" is no time; write 90s, 31m, 2h or 1d, up to 366d.",
        "skip 0m         | \"0m\" is no time; write 90s, 31m, 2h or 1d, up to 366d.",
        "skip 367d       | \"367d\" is no time; write 90s, 31m, 2h or 1d, up to 366d.",
        "rate 0          | \"0\" is no rate; write a number from 1 to 3600: platform seconds a"
            + " second.",
        "rate 3601       | \"3601\" is no rate; write a number from 1 to 3600: platform seconds a"
            + " second.",
        "rate NaN        | \"NaN\" is no rate; write a number from 1 to 3600: platform seconds a"
            + " second.",
        "rate fast       | \"fast\" is no rate; write a number from 1 to 3600: platform seconds a"
            + " second.",
        "visit https://a.io | \"https://a.io\" is not an address; write a path such as /env, or"
            + " http://HOST/PATH.",
      })
  void aboutClockOrBrowserIsRefusedWithASentence(String command, String sentence) {
    refused(command, sentence);
  }

  private static void refused(String command, String sentence) {
    assertEquals(List.of(sentence), Script.withApp("web: node app.js").tell(command));
  }

  @Test
  void withSeveralAppsTheAppMustBeNamed() {
    Script script = Script.withApp("web: node app.js");
    script.deploy("shop", "web: node shop.js");

    assertEquals(
        List.of("Which app? Add -a and its name. Apps here: photos, shop."), script.tell("ps"));
    assertEquals("=== web (Free): node shop.js (1)", script.tell("ps -a shop").get(2));
  }

  @Test
  void withoutAnyAppThatIsSaid() {
    assertEquals(
        List.of("Which app? Add -a and its name. There are no apps yet."),
        new Script(1).tell("ps"));
  }

  @Test
  void aSleepingDynoCannotCrash() {
    Script script = Script.withApp("web: node app.js");
    script.advance(Duration.ofHours(1));

    assertEquals(
        List.of("web.1 cannot crash: it is idle, so it has no process."),
        script.tell("crash web.1"));
  }

  @Test
  void aSleepingAppCannotFallAsleep() {
    Script script = Script.withApp("web: node app.js");
    script.advance(Duration.ofHours(1));

    assertEquals(
        List.of(
            "photos cannot fall asleep now: none of its web dynos is up, or a request is still"
                + " being answered."),
        script.tell("sleep"));
  }

  @Test
  void aRefusedCommandChangesNothing() {
    Script script = Script.withApp("web: node app.js").quietly();
    script.tell("ps:scale cat=1");

    assertEquals(2, script.entries.size());
    assertEquals(List.of(), script.effects);
  }
}

package dev.dynoscope.view;

import dev.dynoscope.picture.Ink;
import dev.dynoscope.view.Block.Button;
import dev.dynoscope.view.Block.Buttons;
import dev.dynoscope.view.Block.Deed;
import dev.dynoscope.view.Block.Link;
import dev.dynoscope.view.Block.Option;
import dev.dynoscope.view.Block.Options;
import dev.dynoscope.view.Block.Search;
import dev.dynoscope.view.Block.Words;
import dev.dynoscope.view.RequestBook.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Requests, the latest first, with filters by status, and by any words of what they are. */
final class RequestList {
  private static final int FIRST = 40;
  private static final String SEARCH = "requests.words";
  private static final String STATUS = "requests.status";
  private static final String MORE = "requests.more";

  private final PageContext context;
  private final long seq;
  private final List<Block> blocks = new ArrayList<>();

  private RequestList(PageContext context) {
    this.context = context;
    seq = context.world().seq();
  }

  /** Those of the requests so far that {@code scope} holds for. */
  static List<Block> of(PageContext context, Predicate<Told> scope) {
    RequestList list = new RequestList(context);
    list.blocks.add(new Search(SEARCH, context.say("inspector.requests.search")));
    list.blocks.add(new Options(STATUS, list.options(), context.reading().of(STATUS)));
    list.items(scope);
    return list.blocks;
  }

  private List<Option> options() {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", context.say("inspector.requests.all")));
    for (String kind : List.of("2", "3", "4", "5")) {
      options.add(new Option(kind, kind + "xx"));
    }
    options.add(new Option("open", context.say("inspector.requests.open")));
    return options;
  }

  private void items(Predicate<Told> scope) {
    List<Told> all = context.books().requests().until(seq);
    int most = context.reading().most(MORE, FIRST);
    int found = 0;
    boolean any = false;
    for (int i = all.size() - 1; i >= 0 && found <= most; i--) {
      Told told = all.get(i);
      any |= scope.test(told);
      if (scope.test(told) && isWanted(told)) {
        if (found < most) {
          blocks.add(link(told));
        }
        found++;
      }
    }
    if (found > most) {
      String times = String.valueOf(most / FIRST + 1);
      Deed more = new Deed.Choose(MORE, times);
      String words = context.say("inspector.more");
      blocks.add(new Buttons(List.of(new Button("more", words, more, true))));
    } else if (found == 0) {
      String key = any ? "inspector.requests.none-such" : "inspector.requests.none";
      blocks.add(new Words(context.say(key), Ink.TEXT_FAINT));
    }
  }

  private boolean isWanted(Told told) {
    int status = told.status(seq);
    String wanted = context.reading().of(STATUS);
    boolean fits =
        wanted.isEmpty()
            || (wanted.equals("open") ? status == 0 : String.valueOf(status).startsWith(wanted));
    return fits && has(told, context.reading().of(SEARCH).toLowerCase(Locale.ROOT));
  }

  private boolean has(Told told, String words) {
    if (words.isBlank()) {
      return true;
    }
    String all =
        String.join(
                " ",
                told.received().method(),
                told.received().path(),
                told.received().host(),
                told.dyno(),
                told.code(seq),
                String.valueOf(told.status(seq)),
                told.received().request().value())
            .toLowerCase(Locale.ROOT);
    return List.of(words.strip().split("\\s+", -1)).stream().allMatch(all::contains);
  }

  private Link link(Told told) {
    int status = told.status(seq);
    String state =
        status == 0 ? context.say("inspector.request.under-way") : status + " " + told.code(seq);
    String dyno = told.dyno().isEmpty() ? "" : told.dyno() + "  ";
    return new Link(
        new Deed.Select(Selection.id(told.received().request())),
        told.received().method() + " " + told.received().path(),
        dyno + state.strip(),
        status == 0 ? Ink.WAIT : status < 400 ? Ink.OK : Ink.FAIL,
        false);
  }
}

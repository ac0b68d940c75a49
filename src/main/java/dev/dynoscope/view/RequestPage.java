package dev.dynoscope.view;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.LogLine;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.view.Block.Callout;
import dev.dynoscope.view.Block.Deed;
import dev.dynoscope.view.Block.Heading;
import dev.dynoscope.view.Block.Link;
import dev.dynoscope.view.Block.Row;
import dev.dynoscope.view.Block.Tall;
import dev.dynoscope.view.Block.Words;
import dev.dynoscope.world.RequestState;
import dev.dynoscope.world.RequestStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the inspector says of a request. */
final class RequestPage {
  static final String WAY = "Way";
  static final String HEADS = "Heads";
  static final String LOGS = "Logs";

  private final RequestState request;
  private final PageContext context;
  private final List<Block> blocks = new ArrayList<>();

  private RequestPage(RequestState request, PageContext context) {
    this.request = request;
    this.context = context;
  }

  static Page of(RequestState request, PageContext context) {
    RequestPage page = new RequestPage(request, context);
    Page.Tabs tabs = Page.tabs(context, "request", WAY, WAY, HEADS, LOGS);
    switch (tabs.chosen()) {
      case HEADS -> page.blocks.addAll(HeadBlocks.of(request, context));
      case LOGS -> page.logs();
      default -> page.way();
    }
    return new Page(
        request.title(),
        state(request, context),
        ink(request),
        tabs,
        page.blocks,
        TryIt.request(request, context));
  }

  private void way() {
    blocks.add(new Tall(context.say("inspector.request.host"), request.host()));
    blocks.add(new Tall(context.say("inspector.request.row"), orDash(request.pattern())));
    String app = request.app().map(AppName::value).orElse("");
    row(context.say("inspector.request.app"), app, Ink.TEXT);
    String candidates = String.join(" ", request.candidates());
    row(context.say("inspector.request.candidates"), candidates, Ink.TEXT);
    String dyno = request.dyno().map(d -> d.label()).orElse("");
    row(context.say("inspector.request.dyno"), dyno, Ink.OK);
    request.outcome().ifPresent(this::outcome);
    relay();
    blocks.add(new Heading(context.say("inspector.request.time")));
    blocks.add(Waterfalls.of(request, context));
    blocks.add(new Tall("X-Request-Id", request.id().value()));
  }

  private void outcome(RequestState.Outcome outcome) {
    String status = String.valueOf(outcome.status());
    row(context.say("inspector.request.status"), status, ink(request));
    String size = context.figures().size(outcome.bytes());
    row(context.say("inspector.request.bytes"), size, Ink.TEXT);
    if (!outcome.answered()) {
      CodeWords words = CodeWords.of(outcome.code(), context.wording());
      String title = (outcome.code() + " " + outcome.description()).strip();
      blocks.add(new Callout(title, words.what(), words.cure(), Ink.FAIL));
    }
  }

  private void row(String name, String value, Ink ink) {
    blocks.add(new Row(name, orDash(value), ink));
  }

  private void relay() {
    Instant since = request.times().get(RequestStep.UPGRADED);
    if (since == null) {
      return;
    }
    Instant ended = request.times().get(RequestStep.ENDED);
    String open =
        context.figures().time(Duration.between(since, ended == null ? context.now() : ended));
    blocks.add(
        new Callout(
            context.say("inspector.request.relay"),
            context.say("inspector.request.relay-words"),
            ended == null
                ? context.say("inspector.request.relay-open", open)
                : context.say("inspector.request.relay-was-open", open),
            Ink.ROUTER));
  }

  /** The lines that name it. */
  private void logs() {
    int before = blocks.size();
    for (Entry entry : context.log()) {
      if (entry.fact() instanceof LogLine line && line.text().contains(request.id().value())) {
        Ink ink = LogText.isError(line) ? Ink.FAIL : Ink.TEXT_MUTED;
        blocks.add(new Words(line.source() + "[" + line.process() + "]: " + line.text(), ink));
      }
    }
    String key = blocks.size() == before ? "inspector.request.no-lines" : "inspector.request.lines";
    blocks.add(new Words(context.say(key), Ink.TEXT_FAINT));
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "–" : text;
  }

  private static String state(RequestState request, PageContext context) {
    return request
        .outcome()
        .map(o -> (o.status() + " " + o.code()).strip())
        .orElse(atStep(request.step(), context));
  }

  private static String atStep(RequestStep step, PageContext context) {
    return switch (step) {
      case HELD -> context.say("inspector.request.held");
      case UPGRADED -> context.say("inspector.request.open-both-ways");
      case RECEIVED, ROUTED, PICKED, CONNECTED, FORWARDED, ANSWERING, ENDED ->
          context.say("inspector.request.under-way");
    };
  }

  private static Ink ink(RequestState request) {
    return request.outcome().map(o -> o.status() < 400 ? Ink.OK : Ink.FAIL).orElse(Ink.WAIT);
  }

  /** One line for a list of requests: a press selects it. */
  static Link item(RequestState request, PageContext context) {
    return new Link(
        new Deed.Select(Selection.id(request)),
        request.title(),
        state(request, context),
        ink(request),
        false);
  }
}

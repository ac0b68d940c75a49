package dev.dynoscope.view;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.view.Block.Bar;
import dev.dynoscope.view.Block.Callout;
import dev.dynoscope.view.Block.Heading;
import dev.dynoscope.view.Block.Item;
import dev.dynoscope.view.Block.Row;
import dev.dynoscope.view.Block.Tall;
import dev.dynoscope.view.Block.Waterfall;
import dev.dynoscope.world.DnsState;
import dev.dynoscope.world.RequestState;
import dev.dynoscope.world.RequestStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the inspector says of a request. */
final class RequestPage {
  /** A question asked longer ago than this belongs to another visit. */
  private static final Duration SAME_VISIT = Duration.ofSeconds(5);

  private static final double THINNEST = 0.02;

  private RequestPage() {}

  static Page of(RequestState request, PageContext context) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Tall("Host", request.host()));
    blocks.add(new Tall("Row of the router's table", orDash(request.pattern())));
    blocks.add(new Row("app", request.app().map(AppName::value).orElse("–"), Ink.TEXT));
    blocks.add(new Row("candidates", orDash(String.join(" ", request.candidates())), Ink.TEXT));
    blocks.add(new Row("dyno", request.dyno().map(d -> d.label()).orElse("–"), Ink.OK));
    request
        .outcome()
        .ifPresent(o -> {
          blocks.add(new Row("status", String.valueOf(o.status()), ink(request)));
          blocks.add(new Row("bytes", Amounts.size(o.bytes()), Ink.TEXT));
          if (!o.answered()) {
            failed(o, blocks);
          }
        });
    relay(request, context, blocks);
    blocks.add(new Heading("Where the time went"));
    blocks.add(waterfall(request, context));
    blocks.add(new Tall("X-Request-Id", request.id().value()));
    return new Page(request.title(), state(request), ink(request), List.of(), blocks);
  }

  private static void failed(RequestState.Outcome outcome, List<Block> blocks) {
    CodeWords words = CodeWords.of(outcome.code());
    String title = (outcome.code() + " " + outcome.description()).strip();
    blocks.add(new Callout(title, words.what(), words.cure(), Ink.FAIL));
  }

  private static void relay(RequestState request, PageContext context, List<Block> blocks) {
    Instant since = request.times().get(RequestStep.UPGRADED);
    if (since == null) {
      return;
    }
    Instant ended = request.times().get(RequestStep.ENDED);
    Duration open = Duration.between(since, ended == null ? context.now() : ended);
    String words =
        "The dyno answered 101: from then on the router passes bytes both ways, and looks at none.";
    String state = (ended == null ? "open for " : "was open for ") + Amounts.time(open);
    blocks.add(new Callout("Another protocol", words, state, Ink.ROUTER));
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "–" : text;
  }

  private static String state(RequestState request) {
    return request
        .outcome()
        .map(o -> (o.status() + " " + o.code()).strip())
        .orElse(atStep(request.step()));
  }

  private static String atStep(RequestStep step) {
    return switch (step) {
      case HELD -> "held";
      case UPGRADED -> "open both ways";
      case RECEIVED, ROUTED, PICKED, CONNECTED, FORWARDED, ANSWERING, ENDED -> "on its way";
    };
  }

  private static Ink ink(RequestState request) {
    return request.outcome().map(o -> o.status() < 400 ? Ink.OK : Ink.FAIL).orElse(Ink.WAIT);
  }

  /** One line for a list of requests. */
  static Item item(RequestState request) {
    return new Item(request.title(), state(request), ink(request));
  }

  /** The steps of a request, each for its time. */
  static Waterfall waterfall(RequestState request, PageContext context) {
    DnsState dns = context.world().dns();
    Instant received = request.receivedAt();
    boolean asked =
        dns.name().equals(request.host())
            && !dns.waiting()
            && !dns.askedAt().isAfter(received)
            && Duration.between(dns.askedAt(), received).compareTo(SAME_VISIT) < 0;
    Instant start = asked ? dns.askedAt() : received;
    Instant end = request.times().get(request.times().lastKey());
    Span span = new Span(start, end == null ? start : end);
    List<Bar> bars = new ArrayList<>();
    if (asked) {
      // the rules answer a question in no platform time: what is known is when the head arrived
      bars.add(span.bar("Arrive", dns.askedAt(), received, Ink.DNS));
    }
    RequestStep answering = RequestStep.ANSWERING;
    span.add(bars, request, "Route", RequestStep.RECEIVED, RequestStep.ROUTED, Ink.ROUTER);
    span.add(bars, request, "Hold", RequestStep.HELD, RequestStep.PICKED, Ink.WAIT);
    span.add(bars, request, "Connect", RequestStep.PICKED, RequestStep.CONNECTED, Ink.TEXT_MUTED);
    span.add(bars, request, "Dyno", RequestStep.CONNECTED, answering, Ink.OK);
    span.add(bars, request, "Return", answering, RequestStep.ENDED, Ink.REQUEST);
    return new Waterfall(List.copyOf(bars));
  }

  /** The time that all bars share. */
  private record Span(Instant start, Instant end) {
    void add(
        List<Bar> bars, RequestState r, String name, RequestStep from, RequestStep to, Ink ink) {
      Instant begun = r.times().get(from);
      Instant done = r.times().get(to);
      if (begun != null && done != null) {
        bars.add(bar(name, begun, done, ink));
      }
    }

    Bar bar(String name, Instant from, Instant to, Ink ink) {
      double left = Math.min(share(from), 1 - THINNEST);
      double right = Math.max(left + THINNEST, share(to));
      return new Bar(name, left, right, Amounts.time(Duration.between(from, to)), ink);
    }

    private double share(Instant at) {
      double all = Math.max(1, Duration.between(start, end).toNanos());
      return Math.clamp(Duration.between(start, at).toNanos() / all, 0.0, 1.0);
    }
  }
}

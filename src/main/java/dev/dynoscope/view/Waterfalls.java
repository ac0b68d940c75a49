package dev.dynoscope.view;

import dev.dynoscope.picture.Ink;
import dev.dynoscope.view.Block.Bar;
import dev.dynoscope.view.Block.Waterfall;
import dev.dynoscope.world.RequestState;
import dev.dynoscope.world.RequestStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a request's time went, step by step. */
final class Waterfalls {
  /** A question asked longer ago than this belongs to another visit. */
  private static final Duration SAME_VISIT = Duration.ofSeconds(5);

  private static final double THINNEST = 0.02;

  private final PageContext context;
  private final RequestState request;
  private final Instant start;
  private final Instant end;
  private final List<Bar> bars = new ArrayList<>();

  private Waterfalls(RequestState request, PageContext context, Optional<Instant> asked) {
    this.context = context;
    this.request = request;
    start = asked.orElse(request.receivedAt());
    Instant last = request.times().get(request.times().lastKey());
    end = last == null ? start : last;
  }

  static Waterfall of(RequestState request, PageContext context) {
    Optional<Instant> asked = asked(request, context);
    Waterfalls falls = new Waterfalls(request, context, asked);
    // the rules answer a question in no platform time: what is known is when the head arrived
    asked.ifPresent(at -> falls.bar("arrive", at, request.receivedAt(), Ink.DNS));
    RequestStep answering = RequestStep.ANSWERING;
    falls.step("route", RequestStep.RECEIVED, RequestStep.ROUTED, Ink.ROUTER);
    falls.step("hold", RequestStep.HELD, RequestStep.PICKED, Ink.WAIT);
    falls.step("connect", RequestStep.PICKED, RequestStep.CONNECTED, Ink.TEXT_MUTED);
    falls.step("dyno", RequestStep.CONNECTED, answering, Ink.OK);
    falls.step("return", answering, RequestStep.ENDED, Ink.REQUEST);
    return new Waterfall(List.copyOf(falls.bars));
  }

  /** When the name was asked for, as part of the same visit. */
  private static Optional<Instant> asked(RequestState request, PageContext context) {
    Instant received = request.receivedAt();
    List<QuestionBook.Told> all = context.books().questions().until(context.world().seq());
    for (int i = all.size() - 1; i >= 0; i--) {
      QuestionBook.Told question = all.get(i);
      if (Duration.between(question.at(), received).compareTo(SAME_VISIT) >= 0) {
        return Optional.empty();
      }
      if (!question.at().isAfter(received)
          && question.asked().name().equals(request.host())
          && question.answer(context.world().seq()).isPresent()) {
        return Optional.of(question.at());
      }
    }
    return Optional.empty();
  }

  private void step(String name, RequestStep from, RequestStep to, Ink ink) {
    Instant begun = request.times().get(from);
    Instant done = request.times().get(to);
    if (begun != null && done != null) {
      bar(name, begun, done, ink);
    }
  }

  private void bar(String name, Instant from, Instant to, Ink ink) {
    double left = Math.min(share(from), 1 - THINNEST);
    double right = Math.max(left + THINNEST, share(to));
    String took = context.figures().time(Duration.between(from, to));
    bars.add(new Bar(context.say("inspector.bar." + name), left, right, took, ink));
  }

  private double share(Instant at) {
    double all = Math.max(1, Duration.between(start, end).toNanos());
    return Math.clamp(Duration.between(start, at).toNanos() / all, 0.0, 1.0);
  }
}

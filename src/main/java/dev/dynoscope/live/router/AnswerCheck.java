package dev.dynoscope.live.router;

import dev.dynoscope.paas.Era;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.Restriction;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.AsciiString;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a dyno's answer may be passed on, and what is reported if it may not. */
final class AnswerCheck {
  /** Between the name and the value of a header, and at the end of its line, in bytes. */
  private static final int MARKS = 4;

  private AnswerCheck() {}

  /** What is wrong with the head of an answer, if anything is. */
  static Optional<Input.OfOpenExchange> head(
      long exchange, HttpResponse answer, Era.Limits limits) {
    if (answer.decoderResult().isFailure()) {
      return Optional.of(unread(exchange, answer.decoderResult()));
    }
    if (answer.status().reasonPhrase().isEmpty()) {
      return Optional.of(new Input.AnswerMalformed(exchange));
    }
    for (Iterator<Map.Entry<CharSequence, CharSequence>> each =
            answer.headers().iteratorCharSequence();
        each.hasNext(); ) {
      Optional<Restriction> why = header(each.next(), limits);
      if (why.isPresent()) {
        return why.map(it -> new Input.AnswerRestricted(exchange, it));
      }
    }
    return Optional.empty();
  }

  private static Optional<Restriction> header(
      Map.Entry<CharSequence, CharSequence> header, Era.Limits limits) {
    CharSequence name = header.getKey();
    int value = header.getValue().length();
    if (value > limits.cookie() && AsciiString.contentEqualsIgnoreCase("Set-Cookie", name)) {
      return Optional.of(Restriction.OVERSIZED_COOKIE);
    }
    return name.length() + value + MARKS > limits.answerHeader()
        ? Optional.of(Restriction.OVERSIZED_HEADER)
        : Optional.empty();
  }

  /** What a part of an answer means that cannot be read. */
  static Input.OfOpenExchange unread(long exchange, DecoderResult result) {
    return switch (result.cause()) {
      case PrematureChannelClosureException _ -> new Input.DynoHungUp(exchange);
      case TooLongHttpLineException _ ->
          new Input.AnswerRestricted(exchange, Restriction.OVERSIZED_STATUS_LINE);
      case TooLongHttpHeaderException _ ->
          new Input.AnswerRestricted(exchange, Restriction.OVERSIZED_HEADER);
      case IllegalArgumentException e when namesLength(e.getMessage()) ->
          new Input.AnswerRestricted(exchange, Restriction.INVALID_CONTENT_LENGTH);
      default -> new Input.AnswerMalformed(exchange);
    };
  }

  private static boolean namesLength(@Nullable String message) {
    return message != null && message.contains("Content-Length");
  }
}

package dev.dynoscope.live.router;

import dev.dynoscope.paas.HeaderRules;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;

/** The dyno's answer on its way to the client. */
final class AnswerOut {
  private final HeadIn head;
  private final Outlet out;
  private final Stirring stirring;
  private boolean begun;
  private boolean bodyless;
  private boolean endsByClosing;

  AnswerOut(HeadIn head, Outlet out, Stirring stirring) {
    this.head = head;
    this.out = out;
    this.stirring = stirring;
  }

  boolean begun() {
    return begun;
  }

  /**
   * Writes the head.
   *
   * @param router what the router calls itself: see {@link HeaderRules#toClient}
   */
  void begin(HttpResponse answer, String router) {
    begun = true;
    stirring.touch();
    bodyless = Heads.hasNoBody(head, answer);
    endsByClosing = Heads.endsByClosing(head, answer);
    out.write(Heads.toClient(head, answer, closes(), router));
  }

  /** Writes the head after which the connection carries bytes of any kind. */
  void beginUpgrade(HttpResponse answer, String router) {
    begun = true;
    stirring.touch();
    out.write(Heads.toClient(head, answer, false, router));
    out.write(LastHttpContent.EMPTY_LAST_CONTENT);
  }

  void part(HttpContent part) {
    stirring.toClient(bodyless ? 0 : part.content().readableBytes());
    out.write(part);
  }

  /** Writes the last part, and goes on when all has gone out. */
  void last(HttpContent part, Runnable then) {
    stirring.toClient(bodyless ? 0 : part.content().readableBytes());
    out.write(part, then);
  }

  /** Whether the connection closes after it. */
  boolean closes() {
    return endsByClosing || !head.keepsConnection();
  }

  /** Closes at once, so that the client can tell that the answer is not whole. */
  void breakOff() {
    out.breakOff(endsByClosing);
  }
}

package dev.dynoscope.live.router;

import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.HeaderRules;
import dev.dynoscope.paas.Input;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer on their way through. Reports each step to the platform, carries out
 * its orders, and reports exactly one ending unless the platform ended it itself. Every callback
 * names the dyno's connection it comes from, and one that is not the present one is not heard.
 */
final class Exchange {
  private static final Logger LOG = Logger.getLogger(Exchange.class.getName());

  private final long number;
  private final HttpRouter router;
  private final ClientConnection client;
  private final HeadIn head;
  private final long arrivedNanos = System.nanoTime();
  private final Stirring stirring = new Stirring();
  private final AnswerOut out;
  private final HeadsTold heads;
  private @Nullable UpstreamConnection upstream;
  private boolean connected;
  private boolean bodyBroken;
  private boolean ended;
  private boolean over;
  private long bytesToDyno;

  Exchange(long number, HttpRouter router, ClientConnection client, HeadIn head) {
    this.number = number;
    this.router = router;
    this.client = client;
    this.head = head;
    out = new AnswerOut(head, client.out(), stirring);
    heads = new HeadsTold(number, router);
  }

  long number() {
    return number;
  }

  void arrived() {
    router.report(new Input.RequestArrived(number, client.toPlatform(head), router.clients()));
  }

  /** The event loop that it belongs to. */
  EventLoop loop() {
    return client.channel().eventLoop();
  }

  /** An order that fails leaves nobody waiting: the client's connection is closed. */
  void tryToCarryOut(Effect.ForWire order) {
    try {
      carryOut(order);
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "could not be carried out: " + order, e);
      client.out().close();
    }
  }

  private void carryOut(Effect.ForWire order) {
    if (over) {
      return;
    }
    switch (order) {
      case Effect.Forward forward -> forward(forward);
      case Effect.Refuse refuse -> refuse(refuse);
      case Effect.AskStir _ -> tellStir();
      case Effect.TellHeads _ -> heads.begin(head, client.channel().pipeline());
      case Effect.Abort _ -> abort();
    }
  }

  private void forward(Effect.Forward order) {
    if (ended || upstream != null) {
      LOG.log(Level.WARNING, "exchange {0} is at a dyno already", number);
      return;
    }
    UpstreamConnection next = new UpstreamConnection(this, order, client.limits(), heads);
    upstream = next;
    next.connect(loop());
  }

  private void refuse(Effect.Refuse order) {
    if (out.begun()) {
      abort();
      return;
    }
    over = true;
    leaveDyno();
    boolean close = bodyBroken || !head.keepsConnection() || (head.expects() && client.bodyOpen());
    client.out().write(ErrorAnswer.page(order, close), () -> client.finish(this, close));
  }

  private void abort() {
    over = true;
    leaveDyno();
    out.breakOff();
  }

  private void leaveDyno() {
    UpstreamConnection left = upstream;
    upstream = null;
    connected = false;
    if (left != null) {
      left.close();
    }
  }

  /** Whether callbacks of this connection still matter. */
  boolean isWith(UpstreamConnection which) {
    return upstream == which && !over && !ended;
  }

  void connected(UpstreamConnection which, Duration took) {
    connected = true;
    stirring.touch();
    router.report(new Input.Connected(number, took));
    Duration route = Duration.ofNanos(System.nanoTime() - arrivedNanos);
    which.write(Heads.toDyno(head, which.order().headers(), HeaderRules.timed(took, route)));
    if (!head.hasBody()) {
      sendLast(which, LastHttpContent.EMPTY_LAST_CONTENT);
    } else if (head.expectsContinue() && client.awaitsBody()) {
      client.out().write(ErrorAnswer.goOn());
      client.out().flush();
    }
    client.pump();
  }

  void connectFailed(boolean refused) {
    leaveDyno();
    router.report(new Input.ConnectFailed(number, refused));
  }

  /** Whether the next part of the request's body can be taken now. */
  boolean takesBody() {
    return !head.hasBody() || (connected && upstream != null && upstream.isWritable());
  }

  /** Takes a part of the request's body. */
  void body(HttpContent part) {
    if (part.decoderResult().isFailure()) {
      part.release();
      bodyMalformed();
    } else if (upstream == null || !head.hasBody()) {
      part.release();
    } else {
      bytesToDyno += part.content().readableBytes();
      stirring.touch();
      if (part instanceof LastHttpContent) {
        sendLast(upstream, part);
      } else {
        upstream.write(part);
      }
    }
  }

  private void sendLast(UpstreamConnection which, HttpContent last) {
    which.writeLast(
        last,
        () -> {
          if (isWith(which)) {
            router.report(new Input.RequestSent(number, bytesToDyno));
          }
        });
  }

  /** The chunks of the body cannot be read, so what comes after them cannot be, either. */
  private void bodyMalformed() {
    bodyBroken = true;
    end(new Input.BodyMalformed(number));
  }

  void flushBody() {
    if (connected && upstream != null) {
      upstream.flush();
    }
  }

  void answerBegan(HttpResponse answer) {
    router.report(new Input.AnswerBegan(number, answer.status().code()));
    out.begin(answer, routerName());
  }

  private String routerName() {
    return upstream == null ? "" : upstream.order().router();
  }

  /** The dyno agrees to another protocol: from now on bytes go both ways, whatever they are. */
  void upgraded(UpstreamConnection from, SocketChannel dyno, HttpResponse answer) {
    if (!head.isUpgrade() || client.bodyOpen()) {
      answerUnfit(new Input.AnswerMalformed(number));
      return;
    }
    router.report(new Input.AnswerBegan(number, answer.status().code()));
    out.beginUpgrade(answer, routerName());
    new Relay(client.channel(), dyno, stirring, this::relayEnded).begin(client, from);
  }

  private void relayEnded(boolean dynoBrokeOff) {
    router.forget(this);
    if (!over) {
      over = true;
      router.report(
          dynoBrokeOff
              ? new Input.DynoHungUp(number)
              : new Input.AnswerEnded(number, stirring.bytesToClient()));
    }
  }

  /** Says when something last moved, and whose turn it is. */
  private void tellStir() {
    stirring.look(client.channel());
    boolean clientSends = connected && !out.begun() && client.awaitsBody() && takesBody();
    boolean clientTakes = out.begun() && !client.out().isWritable();
    router.report(
        new Input.Stirred(
            number,
            stirring.takeMoved(),
            stirring.quiet(),
            clientSends || clientTakes,
            stirring.bytesToClient()));
  }

  void answerPart(HttpContent part) {
    if (part instanceof LastHttpContent) {
      leaveDyno();
      out.last(part, this::answerEnded);
    } else {
      out.part(part);
    }
  }

  private void answerEnded() {
    if (!over) {
      over = true;
      router.report(new Input.AnswerEnded(number, stirring.bytesToClient()));
      client.finish(this, out.closes());
    }
  }

  boolean clientKeepsUp() {
    client.out().flush();
    stirring.waiting(client.channel());
    return client.out().isWritable();
  }

  void clientCatchesUp() {
    if (connected && upstream != null) {
      upstream.read();
    }
  }

  /** The dyno took more of the request's body. */
  void dynoCatchesUp() {
    client.pump();
  }

  void dynoHungUp() {
    end(new Input.DynoHungUp(number));
  }

  /** What the dyno answers is not passed on. */
  void answerUnfit(Input.OfOpenExchange why) {
    end(why);
  }

  /** Whether the client may be sent an interim answer. */
  boolean takesInterim() {
    return !out.begun() && !ended && !over && !head.isOld();
  }

  private void end(Input.OfExchange ending) {
    ended = true;
    client.out().flush();
    leaveDyno();
    router.report(ending);
  }

  void clientGone() {
    boolean untold = !over && !ended;
    over = true;
    leaveDyno();
    if (untold) {
      router.report(new Input.ClientGone(number));
    }
  }
}

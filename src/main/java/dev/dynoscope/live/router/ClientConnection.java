package dev.dynoscope.live.router;

import dev.dynoscope.paas.Era;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.RequestHead;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandler;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One connection of a client: one request at a time, those sent ahead wait. Reads only while little
 * is waiting, so a client that sends faster than the dyno takes is slowed down by TCP. Belongs to
 * the thread of its event loop, as everything does that hangs on it.
 */
final class ClientConnection extends ChannelInboundHandlerAdapter {
  private static final Logger LOG = Logger.getLogger(ClientConnection.class.getName());

  /** How much of a body is read away after its answer, in bytes, to save the connection. */
  private static final long MAX_DRAIN = 1 << 16;

  /** How much may come after a request to upgrade, in bytes, before that was decided. */
  private static final int MAX_SET_ASIDE = 1 << 16;

  private final SocketChannel channel;
  private final HttpRouter router;
  private final Heads.Ends ends;
  private final RequestDecoder decoder;
  private final Era.Limits limits;
  private final AnswerEncoder encoder = new AnswerEncoder();
  private final Deadline deadline;
  private final Backlog waiting = new Backlog();
  private final Outlet out;
  private @Nullable Exchange current;
  private boolean bodyOpen;
  private long drained;
  private boolean inputOver;
  private boolean leaving;
  private boolean pumping;

  private ClientConnection(SocketChannel channel, HttpRouter router) {
    this.channel = channel;
    this.router = router;
    ends = Heads.Ends.of(channel);
    out = new Outlet(channel);
    deadline = new Deadline(channel.eventLoop());
    limits = router.limits();
    decoder = new RequestDecoder(limits, this::headBegan);
  }

  /** Builds what a new connection needs. */
  static void setUp(SocketChannel channel, HttpRouter router) {
    ClientConnection client = new ClientConnection(channel, router);
    channel.pipeline().addLast(client.decoder, client.encoder, client);
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    deadline.set(limits.keepAlive(), out::close);
    channel.read();
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (leaving || !(message instanceof HttpObject part)) {
      ReferenceCountUtil.release(message);
      return;
    }
    waiting.add(part);
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    pump();
  }

  /** Takes from what waits as much as can be taken now, then reads on if little is left. */
  void pump() {
    if (pumping) {
      return;
    }
    pumping = true;
    for (HttpObject next = waiting.peek();
        next != null && !leaving && canTake(next);
        next = waiting.peek()) {
      waiting.remove();
      take(next);
    }
    pumping = false;
    if (current != null) {
      current.flushBody();
    }
    if (leaving || (waiting.hasRoom() && decoder.setAside() < MAX_SET_ASIDE)) {
      channel.read();
    }
  }

  private boolean canTake(HttpObject next) {
    return current == null || (!(next instanceof HttpRequest) && current.takesBody());
  }

  private void take(HttpObject next) {
    if (next instanceof HttpRequest request) {
      begin(request);
    } else if (next instanceof HttpContent part) {
      bodyOpen &= !(part instanceof LastHttpContent);
      if (current == null) {
        drain(part);
      } else {
        current.body(part);
      }
    }
  }

  private void begin(HttpRequest request) {
    deadline.clear();
    Optional<HeadFault> fault = RequestGuard.check(request, limits);
    if (fault.isPresent() || !(request instanceof HeadIn head)) {
      fault.ifPresent(it -> refuse(request, it));
      ReferenceCountUtil.release(request);
      return;
    }
    bodyOpen = true;
    encoder.answersHead(head.isHead());
    current = router.begin(this, head);
    current.arrived();
  }

  private void refuse(HttpRequest request, HeadFault fault) {
    if (fault.inHeaders() && request instanceof HeadIn head) {
      router.report(
          new Input.HeadRefused(router.nextNumber(), toPlatform(head), fault.status().code()));
    }
    turnAway(fault.status(), "The router refuses this request: it has " + fault.why() + ".");
  }

  private void drain(HttpContent part) {
    drained += part.content().readableBytes();
    boolean broken = part.decoderResult().isFailure();
    part.release();
    if (broken || drained > MAX_DRAIN) {
      leave();
    } else if (!bodyOpen) {
      awaitRequest();
    }
  }

  private void headBegan() {
    if (current == null && !bodyOpen && !leaving) {
      deadline.set(limits.head(), this::headTookTooLong);
    }
  }

  private void headTookTooLong() {
    turnAway(HttpResponseStatus.REQUEST_TIMEOUT, "The head of the request did not arrive in time.");
  }

  private void awaitRequest() {
    if (inputOver && waiting.isEmpty()) {
      leave();
    } else if (decoder.hasPartOfHead()) {
      headBegan();
    } else {
      deadline.set(limits.keepAlive(), out::close);
    }
  }

  /** Answers without asking the platform, and closes. */
  void turnAway(HttpResponseStatus status, String sentence) {
    leaving = true;
    out.write(ErrorAnswer.notTaken(status, sentence), this::leave);
  }

  /** The present exchange is over and its answer has gone out. */
  void finish(Exchange exchange, boolean close) {
    if (current != exchange) {
      return;
    }
    router.forget(exchange);
    current = null;
    encoder.answersHead(false);
    drained = 0;
    if (close) {
      leave();
      return;
    }
    decoder.resume(channel.pipeline().context(decoder));
    if (bodyOpen) {
      deadline.set(router.times().drain(), this::leave);
    } else {
      awaitRequest();
    }
    pump();
  }

  /**
   * Says that no more comes, and waits a little for the client to close: closing at once while it
   * still sends would make its system throw away the answer unread.
   */
  private void leave() {
    leaving = true;
    waiting.drop();
    if (channel.isActive()) {
      out.end();
      deadline.set(router.times().linger(), out::close);
      channel.read();
    }
  }

  /** The client says that it sends nothing more: it may still wait for its answer. */
  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object happened) {
    if (!(happened instanceof ChannelInputShutdownEvent)) {
      return;
    }
    inputOver = true;
    if (leaving || current == null || decoder.inBody()) {
      out.close();
    } else {
      new Probe(out, deadline, router.times().probe())
          .start(() -> current != null && current.takesInterim());
    }
  }

  /** From now on the connection is read as bytes by {@code reader}. */
  void handOver(ChannelInboundHandler reader) {
    deadline.stop();
    waiting.drop();
    channel.pipeline().addLast(reader);
    channel.pipeline().remove(this);
    channel.pipeline().remove(encoder);
    channel.pipeline().remove(decoder); // what it has set aside goes to reader
  }

  SocketChannel channel() {
    return channel;
  }

  Era.Limits limits() {
    return limits;
  }

  Outlet out() {
    return out;
  }

  /** Whether nothing of the present request's body has come yet, though it has one. */
  boolean awaitsBody() {
    return bodyOpen && waiting.isEmpty();
  }

  boolean bodyOpen() {
    return bodyOpen;
  }

  /** The head of a request as the platform sees it. */
  RequestHead toPlatform(HeadIn head) {
    return Heads.toPlatform(head, ends);
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    if (current != null && channel.isWritable()) {
      current.clientCatchesUp();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    deadline.stop();
    leaving = true;
    waiting.drop();
    Exchange open = current;
    current = null;
    if (open != null) {
      router.forget(open);
      open.clientGone();
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (!(cause instanceof IOException)) {
      LOG.log(Level.WARNING, "a client's connection is closed", cause);
    }
    out.close();
  }
}

package dev.dynoscope.live.router;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One connection of a client: one request at a time, those sent ahead wait. Reads only while little
 * is waiting, so a client that sends faster than the dyno takes is slowed down by TCP. Belongs to
 * the thread of its event loop, as everything does that hangs on it.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what fails closes the channel, and that is heard
final class ClientConnection extends ChannelInboundHandlerAdapter {
  private static final Logger LOG = Logger.getLogger(ClientConnection.class.getName());

  /** Stop reading when this much waits, in bytes, heads counted as {@link #HEAD_WEIGHT}. */
  private static final int ENOUGH_WAITING = 1 << 16;

  private static final int HEAD_WEIGHT = 256;

  /** How much of a body is read away after its answer, in bytes, to save the connection. */
  private static final long MAX_DRAIN = 1 << 16;

  private final SocketChannel channel;
  private final HttpRouter router;
  private final InetSocketAddress remote;
  private final InetSocketAddress local;
  private final RequestDecoder decoder;
  private final AnswerEncoder encoder = new AnswerEncoder();
  private final Deadline deadline;
  private final Deque<HttpObject> waiting = new ArrayDeque<>();
  private long waitingBytes;
  private @Nullable Exchange current;
  private boolean bodyOpen;
  private long drained;
  private boolean leaving;
  private boolean pumping;

  private ClientConnection(SocketChannel channel, HttpRouter router) {
    this.channel = channel;
    this.router = router;
    remote = channel.remoteAddress();
    local = channel.localAddress();
    deadline = new Deadline(channel.eventLoop());
    decoder = new RequestDecoder(this::headBegan);
  }

  /** Builds what a new connection needs. */
  static void setUp(SocketChannel channel, HttpRouter router) {
    ClientConnection client = new ClientConnection(channel, router);
    channel.pipeline().addLast(client.decoder, client.encoder, client);
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    deadline.set(router.times().idle(), channel::close);
    channel.read();
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (leaving || !(message instanceof HttpObject part)) {
      ReferenceCountUtil.release(message);
      return;
    }
    waiting.add(part);
    waitingBytes += weight(part);
  }

  private static int weight(HttpObject part) {
    return part instanceof HttpContent content ? content.content().readableBytes() : HEAD_WEIGHT;
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
      waitingBytes -= weight(next);
      take(next);
    }
    pumping = false;
    if (current != null) {
      current.flushBody();
    }
    if (leaving || waitingBytes < ENOUGH_WAITING) {
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
    Optional<RequestGuard.Refusal> refusal = RequestGuard.check(request);
    if (refusal.isPresent() || !(request instanceof HeadIn head)) {
      ReferenceCountUtil.release(request);
      refusal.ifPresent(
          it -> turnAway(it.status(), "The router refuses this request: it has " + it.why() + "."));
      return;
    }
    bodyOpen = true;
    encoder.answersHead(head.isHead());
    current = router.begin(this, head);
    current.arrived();
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
      deadline.set(router.times().head(), this::headTookTooLong);
    }
  }

  private void headTookTooLong() {
    turnAway(
        HttpResponseStatus.REQUEST_TIMEOUT, "The head of the request did not arrive in time.");
  }

  private void awaitRequest() {
    if (decoder.hasPartOfHead()) {
      headBegan();
    } else {
      deadline.set(router.times().idle(), channel::close);
    }
  }

  /** Answers without asking the platform, and closes. */
  void turnAway(HttpResponseStatus status, String sentence) {
    leaving = true;
    write(ErrorAnswer.notTaken(status, sentence), this::leave);
  }

  /** The present exchange is over and its answer has gone out. */
  void finish(Exchange exchange, boolean close) {
    if (current != exchange) {
      return;
    }
    router.forget(exchange);
    current = null;
    drained = 0;
    if (close) {
      leave();
      return;
    }
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
    dropWaiting();
    if (channel.isActive()) {
      channel.shutdownOutput();
      deadline.set(router.times().linger(), channel::close);
      channel.read();
    }
  }

  /**
   * Closes at once.
   *
   * @param reset with a reset, where an orderly end would look like the end of the answer
   */
  void breakOff(boolean reset) {
    if (reset) {
      channel.config().setOption(ChannelOption.SO_LINGER, 0);
    }
    channel.close();
  }

  void write(Object part) {
    channel.write(part, channel.voidPromise());
  }

  /** Writes the last part of an answer, and goes on when all of it has gone out. */
  void write(Object last, Runnable then) {
    channel
        .writeAndFlush(last)
        .addListener(
            (ChannelFutureListener)
                done -> {
                  if (done.isSuccess()) {
                    then.run();
                  } else {
                    channel.close();
                  }
                });
  }

  void flush() {
    channel.flush();
  }

  boolean isWritable() {
    return channel.isWritable();
  }

  /** Whether nothing of the present request's body has come yet, though it has one. */
  boolean awaitsBody() {
    return bodyOpen && waiting.isEmpty();
  }

  boolean bodyOpen() {
    return bodyOpen;
  }

  EventLoop loop() {
    return channel.eventLoop();
  }

  InetSocketAddress remote() {
    return remote;
  }

  InetSocketAddress local() {
    return local;
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
    dropWaiting();
    Exchange open = current;
    current = null;
    if (open != null) {
      router.forget(open);
      open.clientGone();
    }
  }

  private void dropWaiting() {
    waiting.forEach(ReferenceCountUtil::release);
    waiting.clear();
    waitingBytes = 0;
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (!(cause instanceof IOException)) {
      LOG.log(Level.WARNING, "a client's connection is closed", cause);
    }
    channel.close();
  }
}

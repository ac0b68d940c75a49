package dev.dynoscope.live.router;

import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Era;
import dev.dynoscope.paas.Input;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandler;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ConnectTimeoutException;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a dyno, for one request: like Heroku's router of 2019 it keeps none open. Reads
 * only while the client takes what was read.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what fails closes the channel, and that is heard
final class UpstreamConnection extends ChannelInboundHandlerAdapter {
  /** How much of an answer is read at once, in bytes; small answers come in one piece. */
  private static final int FIRST_PIECE = 1 << 14;

  private static final int MIN_PIECE = 1 << 10;
  private static final int MAX_PIECE = 1 << 17;

  private final Exchange exchange;
  private final Effect.Forward order;
  private final Era.Limits limits;
  private final HeadsTold heads;
  private @Nullable Channel channel;
  private boolean interim;

  UpstreamConnection(Exchange exchange, Effect.Forward order, Era.Limits limits, HeadsTold heads) {
    this.heads = heads;
    this.exchange = exchange;
    this.order = order;
    this.limits = limits;
  }

  /** The order that it carries out. */
  Effect.Forward order() {
    return order;
  }

  /** Connects on the client's event loop, so that both sides share one thread. */
  void connect(EventLoop loop) {
    long began = System.nanoTime();
    InetSocketAddress to = new InetSocketAddress(order.to().host(), order.to().port());
    SocketChannel fresh = Sockets.connectingTo(to.getAddress());
    channel = fresh;
    configure(fresh);
    fresh.pipeline().addLast(codec(), this);
    heads.listen(fresh.pipeline());
    loop.register(fresh);
    fresh
        .connect(to)
        .addListener(
            (ChannelFutureListener)
                done -> connectEnded(done, Duration.ofNanos(System.nanoTime() - began)));
  }

  private void configure(SocketChannel fresh) {
    long patience = Math.clamp(order.connectTimeout().toMillis(), 1L, Integer.MAX_VALUE);
    fresh
        .config()
        .setAllocator(PooledByteBufAllocator.DEFAULT)
        .setRecvByteBufAllocator(
            new AdaptiveRecvByteBufAllocator(MIN_PIECE, FIRST_PIECE, MAX_PIECE))
        .setAutoRead(false)
        .setAutoClose(false) // an answer may be there though writing fails
        .setConnectTimeoutMillis((int) patience);
  }

  private HttpClientCodec codec() {
    HttpDecoderConfig config =
        new HttpDecoderConfig()
            .setMaxInitialLineLength(limits.statusLine())
            .setMaxHeaderSize(limits.answerHeader() * 2)
            .setMaxChunkSize(1 << 16)
            .setUseRfc9112TransferEncoding(false); // where both are given, chunks beat length
    return new HttpClientCodec(config, false, false);
  }

  private void connectEnded(ChannelFuture done, Duration took) {
    if (!exchange.isWith(this)) {
      done.channel().close();
    } else if (done.isSuccess()) {
      exchange.connected(this, took);
      read();
    } else {
      exchange.connectFailed(!(done.cause() instanceof ConnectTimeoutException));
    }
  }

  void write(Object part) {
    if (channel == null) {
      ReferenceCountUtil.release(part);
    } else {
      channel.write(part); // if that fails, what can be read says how it ends
    }
  }

  /** Writes the end of the request, and goes on when all of it has gone out. */
  void writeLast(HttpContent last, Runnable then) {
    if (channel == null) {
      last.release();
      return;
    }
    channel
        .writeAndFlush(last)
        .addListener(done -> {
          if (done.isSuccess()) {
            then.run();
          }
        });
  }

  void flush() {
    if (channel != null) {
      channel.flush();
    }
  }

  void read() {
    if (channel != null) {
      channel.read();
    }
  }

  boolean isWritable() {
    return channel != null && channel.isWritable();
  }

  void close() {
    if (channel != null) {
      channel.close();
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (!exchange.isWith(this)) {
      ReferenceCountUtil.release(message);
    } else if (message instanceof HttpResponse answer) {
      head(answer);
    } else if (message instanceof HttpContent part) {
      part(part);
    }
  }

  private void head(HttpResponse answer) {
    Optional<Input.OfOpenExchange> fault = AnswerCheck.head(exchange.number(), answer, limits);
    if (fault.isPresent()) {
      ReferenceCountUtil.release(answer);
      exchange.answerUnfit(fault.get());
    } else if (answer.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)
        && channel instanceof SocketChannel dyno) {
      exchange.upgraded(this, dyno, answer);
    } else if (answer.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
      interim = true; // the router itself has told the client to go on
    } else {
      exchange.answerBegan(answer);
    }
  }

  private void part(HttpContent part) {
    if (part.decoderResult().isFailure()) {
      part.release();
      exchange.answerUnfit(AnswerCheck.unread(exchange.number(), part.decoderResult()));
    } else if (interim) {
      interim = !(part instanceof LastHttpContent);
      part.release();
    } else {
      exchange.answerPart(part);
    }
  }

  /** From now on bytes are written as they are. */
  void writeBytes(SocketChannel dyno) {
    dyno.pipeline().get(HttpClientCodec.class).removeOutboundHandler();
  }

  /** From now on the connection is read as bytes by {@code reader}. */
  void handOver(SocketChannel dyno, ChannelInboundHandler reader) {
    dyno.pipeline().addLast(reader);
    dyno.pipeline().remove(this);
    dyno.pipeline().remove(HttpClientCodec.class); // what it has read already goes to reader
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    if (exchange.isWith(this) && exchange.clientKeepsUp()) {
      ctx.read();
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    if (exchange.isWith(this) && ctx.channel().isWritable()) {
      exchange.dynoCatchesUp();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    if (exchange.isWith(this)) {
      exchange.dynoHungUp();
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (exchange.isWith(this)) {
      if (cause instanceof IOException) {
        exchange.dynoHungUp();
      } else {
        exchange.answerUnfit(new Input.AnswerMalformed(exchange.number()));
      }
    }
    ctx.close();
  }
}

package dev.dynoscope.live.router;

import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Era;
import dev.dynoscope.paas.Inbox;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.Wire;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The router's sockets. Takes HTTP/1.1 connections from clients, reports each request to the
 * platform, and does with it what the platform orders: send it to a dyno, refuse it, break it off.
 * Bodies are streamed both ways, so their size does not matter to memory. It knows HTTP and nothing
 * of the platform's rules.
 */
public final class HttpRouter implements Wire, AutoCloseable {
  private static final int MAX_THREADS = 4;
  private static final int BACKLOG = 1024;

  private final Map<Long, Exchange> exchanges = new ConcurrentHashMap<>();
  private final AtomicLong lastNumber = new AtomicLong();
  private final EventLoopGroup acceptor = Sockets.threads(1, "router-accept");
  private final Workers workers;
  private final AtomicInteger clients = new AtomicInteger();
  private final Times times;
  private final ServerBootstrap server;
  private final Channel listener;
  private final int port;
  private final MoreAddresses more;
  private volatile Era.Limits limits;
  private volatile boolean closed;

  /**
   * Listens from now on.
   *
   * @param port 0 for any free port
   * @param limits what connections bear, until the platform orders otherwise
   * @throws IOException a sentence for the user, when the port cannot be had
   */
  public HttpRouter(Inbox inbox, InetAddress bind, int port, Era.Limits limits) throws IOException {
    this(inbox, bind, port, limits, Times.USUAL);
  }

  HttpRouter(Inbox inbox, InetAddress bind, int port, Era.Limits limits, Times times)
      throws IOException {
    workers = new Workers(Sockets.threads(threads(), "router"), inbox);
    this.limits = limits;
    this.times = times;
    server = server(bind);
    listener = listen(new InetSocketAddress(bind, port));
    this.port = listener.localAddress() instanceof InetSocketAddress local ? local.getPort() : port;
    more = new MoreAddresses(server, this.port, inbox);
  }

  private static int threads() {
    return Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());
  }

  private ServerBootstrap server(InetAddress bind) {
    return new ServerBootstrap()
        .group(acceptor, workers.group())
        .channelFactory(Sockets.listeningOn(bind))
        .option(ChannelOption.SO_BACKLOG, BACKLOG)
        .option(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
        .childOption(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
        .childOption(ChannelOption.AUTO_READ, false)
        .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
        .childHandler(new Clients());
  }

  private Channel listen(InetSocketAddress address) throws IOException {
    ChannelFuture bound = server.bind(address).awaitUninterruptibly();
    if (!bound.isSuccess()) {
      endThreads();
      throw new IOException(sentence(address, bound.cause()), bound.cause());
    }
    return bound.channel();
  }

  private static String sentence(InetSocketAddress address, Throwable why) {
    String where = "port " + address.getPort() + " of " + address.getAddress().getHostAddress();
    boolean taken =
        why instanceof BindException && String.valueOf(why.getMessage()).contains("in use");
    return "The router cannot listen on "
        + where
        + (taken ? ": another program has it" : ": " + why.getMessage())
        + ". Choose another port, or let it take any free one with --router-port 0.";
  }

  /** The port that it listens on. */
  public int port() {
    return port;
  }

  /** Listens at more addresses, on the same port, or at fewer; returns at once. */
  public void carryOut(Effect.ForFleet order) {
    if (!closed) {
      more.carryOut(order);
    }
  }

  @Override
  public void carryOut(Effect.ForWire order) {
    Exchange exchange = exchanges.get(order.exchange());
    if (exchange != null) {
      exchange.loop().execute(() -> exchange.tryToCarryOut(order));
    }
  }

  @Override
  public void carryOutSoon(Effect.ForWire order) {
    Exchange exchange = exchanges.get(order.exchange());
    if (exchange != null) {
      workers.later(exchange.loop(), () -> exchange.tryToCarryOut(order));
    }
  }

  @Override
  public void noMoreOrders() {
    workers.wake();
  }

  @Override
  public void limit(Era.Limits next) {
    limits = next;
  }

  /** Breaks off all exchanges that there are; their clients see a connection that is lost. */
  public void breakOff() {
    for (long number : List.copyOf(exchanges.keySet())) {
      carryOut(new Effect.Abort(number));
    }
  }

  /** Breaks off all exchanges, frees the port and ends the threads. */
  @Override
  public void close() {
    closed = true;
    exchanges.clear();
    // ending the thread that serves them would leave a listener open now and then
    listener.close().awaitUninterruptibly();
    more.close();
    endThreads();
  }

  private void endThreads() {
    acceptor.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(3, TimeUnit.SECONDS);
    workers
        .group()
        .shutdownGracefully(0, 2, TimeUnit.SECONDS)
        .awaitUninterruptibly(3, TimeUnit.SECONDS);
  }

  /** How many exchanges are open. */
  int open() {
    return exchanges.size();
  }

  /** How many connections of clients are open. */
  int clients() {
    return clients.get();
  }

  Era.Limits limits() {
    return limits;
  }

  Times times() {
    return times;
  }

  /** A number for an exchange that no other has. */
  long nextNumber() {
    return lastNumber.incrementAndGet();
  }

  /** Takes up an exchange, so that orders reach it. */
  Exchange begin(ClientConnection client, HeadIn head) {
    Exchange exchange = new Exchange(nextNumber(), this, client, head);
    exchanges.put(exchange.number(), exchange);
    return exchange;
  }

  /** The exchange is over: orders that come late find nothing. */
  void forget(Exchange exchange) {
    exchanges.remove(exchange.number());
  }

  /** Reports to the platform, on the thread of the connection that it is about. */
  void report(Input.OfExchange input) {
    if (!closed) {
      workers.report(input);
    }
  }

  /** Sets up each connection that a client makes. */
  private final class Clients extends ChannelInitializer<Channel> {
    @Override
    protected void initChannel(Channel channel) {
      if (channel instanceof SocketChannel socket) {
        clients.incrementAndGet();
        socket.closeFuture().addListener(_ -> clients.decrementAndGet());
        ClientConnection.setUp(socket, HttpRouter.this);
      }
    }
  }
}

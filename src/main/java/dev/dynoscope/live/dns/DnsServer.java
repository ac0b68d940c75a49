package dev.dynoscope.live.dns;

import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Inbox;
import dev.dynoscope.paas.Input;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xbill.DNS.Type;

/**
 * The DNS server, UDP and TCP on one port. Each question goes to the platform, which holds the
 * zone; its answer comes back by {@link #answer}. Messages that are no question to a zone are dealt
 * with here.
 */
public final class DnsServer implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(DnsServer.class.getName());

  private final Inbox inbox;
  private final int port;
  private final PendingQuestions pending = new PendingQuestions();
  private final ScheduledExecutorService sweeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("dns-sweep").factory());
  private final UdpPort udp;
  private final TcpPort tcp;

  /**
   * Listens from now on.
   *
   * @param port 0 for any port that is free for UDP and TCP
   * @throws IOException a sentence for the user, when the port cannot be had
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the sweep ends with its thread
  public DnsServer(Inbox inbox, InetAddress bind, int port) throws IOException {
    this.inbox = inbox;
    Sockets sockets = Sockets.take(bind, port);
    this.port = sockets.port();
    tcp = new TcpPort(sockets.tcp(), this::askOverTcp);
    udp = new UdpPort(sockets.udp(), new OverUdp());
    sweeper.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
  }

  /** The port that it listens on. */
  public int port() {
    return port;
  }

  /** How many TCP connections are open. */
  int connections() {
    return tcp.open();
  }

  /** How many questions wait for the platform. */
  int waiting() {
    return pending.size();
  }

  /** Sends an answer, from any thread; a question that has waited too long is left alone. */
  public void answer(Effect.AnswerName order) {
    pending
        .take(order.question())
        .ifPresent(asked -> {
          ByteBuffer reply = write(asked, order);
          ByteBuffer copy = reply.duplicate();
          asked.reply().accept(reply);
          if (order.tell()) {
            inbox.put(Seen.of(order.question(), asked.message(), copy));
          }
        });
  }

  private static ByteBuffer write(PendingQuestions.Pending asked, Effect.AnswerName order) {
    try {
      return Replies.answer(asked.query(), order.answer(), asked.limit());
    } catch (RuntimeException notDns) { // a bad name in the zone
      LOG.log(Level.WARNING, "the zone's answer cannot be written: " + order.answer(), notDns);
      return Replies.error(asked.query(), Code.SERVFAIL);
    }
  }

  /** Frees the port and ends the threads. */
  @Override
  public void close() {
    sweeper.shutdownNow();
    try {
      udp.close();
      tcp.close();
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  /** What comes by UDP goes to the platform a handful at a time. */
  private final class OverUdp implements UdpPort.Taker {
    private List<Input.NameAsked> handful = new ArrayList<>();

    @Override
    public void take(byte[] message, SocketAddress from) {
      switch (Intake.read(message)) {
        case Intake.Silence _ -> {}
        case Intake.Wrong wrong -> udp.send(wrong.reply(), from);
        case Intake.Question(Query query) ->
            keep(query, message, query.udpLimit(), "UDP", reply -> udp.send(reply, from))
                .ifPresent(handful::add);
      }
    }

    @Override
    public void handfulDone() {
      if (!handful.isEmpty()) {
        inbox.put(handful.size() == 1 ? handful.getFirst() : new Input.NamesAsked(handful));
        handful = new ArrayList<>();
      }
    }
  }

  private boolean askOverTcp(byte[] message, Consumer<ByteBuffer> reply) {
    return switch (Intake.read(message)) {
      case Intake.Silence _ -> false;
      case Intake.Wrong wrong -> {
        reply.accept(wrong.reply());
        yield true;
      }
      case Intake.Question(Query query) -> {
        keep(query, message, ReplyWriter.MOST_TCP, "TCP", reply).ifPresent(inbox::put);
        yield true;
      }
    };
  }

  /** Keeps a question until it is answered; empty when too many wait, which the asker is told. */
  private Optional<Input.NameAsked> keep(
      Query query, byte[] message, int limit, String transport, Consumer<ByteBuffer> reply) {
    OptionalLong number = pending.add(query, ByteBuffer.wrap(message), limit, reply);
    if (number.isEmpty()) {
      reply.accept(Replies.error(query, Code.SERVFAIL));
      return Optional.empty();
    }
    String type = Type.string(query.type());
    return Optional.of(new Input.NameAsked(number.getAsLong(), query.name(), type, transport));
  }

  private void sweep() {
    pending.dropOld();
    tcp.sweep();
  }
}

package dev.dynoscope.live.dns;

import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Inbox;
import dev.dynoscope.paas.Input;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/**
 * The DNS server's sockets, UDP and TCP on one port. Each question goes to the platform, which
 * holds the zone; its answer comes back by {@link #answer}. Messages that are no question to a zone
 * are dealt with here.
 */
public final class DnsServer implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(DnsServer.class.getName());
  private static final int MOST_CONNECTIONS = 200;
  private static final int LARGEST_QUERY = 4096;

  private final Inbox inbox;
  private final Sockets sockets;
  private final PendingQuestions pending = new PendingQuestions();
  private final Set<TcpConnection> connections = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService sweeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("dns-sweep").factory());
  private final Thread udp;
  private final Thread tcp;

  /**
   * Listens from now on.
   *
   * @param port 0 for any port that is free for UDP and TCP
   * @throws IOException a sentence for the user, when the port cannot be had
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the sweep ends with its thread
  public DnsServer(Inbox inbox, InetAddress bind, int port) throws IOException {
    this.inbox = inbox;
    sockets = Sockets.take(bind, port);
    udp = Thread.ofPlatform().daemon().name("dns-udp").start(this::serveUdp);
    tcp = Thread.ofVirtual().name("dns-tcp").start(this::serveTcp);
    sweeper.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
  }

  /** The port that it listens on. */
  public int port() {
    return sockets.port();
  }

  /** Sends an answer, from any thread; a question that has waited too long is left alone. */
  public void answer(Effect.AnswerName order) {
    pending.take(order.question()).ifPresent(asked -> asked.reply().accept(write(asked, order)));
  }

  private static byte[] write(PendingQuestions.Pending asked, Effect.AnswerName order) {
    try {
      return Replies.answer(asked.query(), order.answer(), asked.limit());
    } catch (IOException | RuntimeException notDns) { // a bad name in the zone throws either
      LOG.log(Level.WARNING, "the zone's answer cannot be written: " + order.answer(), notDns);
      return Replies.error(asked.query(), Rcode.SERVFAIL).toWire();
    }
  }

  /** Frees the port and ends the threads. */
  @Override
  public void close() {
    sockets.close();
    sweeper.shutdownNow();
    connections.forEach(TcpConnection::close);
    try {
      // a port is free only when nobody waits at its socket any more
      udp.join(Duration.ofSeconds(2));
      tcp.join(Duration.ofSeconds(2));
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  private void serveUdp() {
    DatagramPacket packet = new DatagramPacket(new byte[LARGEST_QUERY], LARGEST_QUERY);
    while (!sockets.udp().isClosed()) {
      try {
        packet.setLength(LARGEST_QUERY);
        sockets.udp().receive(packet);
        SocketAddress from = packet.getSocketAddress();
        byte[] message = Arrays.copyOf(packet.getData(), packet.getLength());
        take(message, "UDP", reply -> send(reply, from));
      } catch (IOException | RuntimeException broken) { // one bad packet must not end the loop
        logUnlessClosed("a UDP packet was lost", broken);
      }
    }
  }

  private void send(byte[] reply, SocketAddress to) {
    try {
      sockets.udp().send(new DatagramPacket(reply, reply.length, to));
    } catch (IOException | IllegalArgumentException unreachable) { // the latter for port 0
      logUnlessClosed("a DNS reply could not be sent", unreachable);
    }
  }

  private void serveTcp() {
    while (!sockets.tcp().isClosed()) {
      try {
        Socket socket = sockets.tcp().accept();
        TcpConnection connection = new TcpConnection(socket);
        connections.add(connection);
        if (connections.size() > MOST_CONNECTIONS || sockets.tcp().isClosed()) {
          connection.close();
          connections.remove(connection);
        } else {
          Thread.ofVirtual().name("dns-tcp-connection").start(() -> serve(connection));
        }
      } catch (IOException broken) {
        logUnlessClosed("a TCP connection was lost", broken);
      }
    }
  }

  private void serve(TcpConnection connection) {
    try {
      connection.serve(this::askOverTcp);
    } catch (IOException leftOrStalled) {
      LOG.log(Level.FINE, "a DNS connection ended", leftOrStalled);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    } finally {
      connection.close();
      connections.remove(connection);
    }
  }

  private boolean askOverTcp(byte[] message, BlockingQueue<byte[]> reply) {
    return take(
        message,
        "TCP",
        bytes -> {
          if (!reply.offer(bytes)) {
            LOG.fine("a second reply to one question");
          }
        });
  }

  /** Deals with a message; false if there will be no reply. */
  private boolean take(byte[] message, String transport, Consumer<byte[]> reply) {
    return switch (Intake.read(message)) {
      case Intake.Silence() -> false;
      case Intake.Wrong(Message told) -> {
        reply.accept(told.toWire());
        yield true;
      }
      case Intake.Question question -> {
        ask(question, transport, reply);
        yield true;
      }
    };
  }

  private void ask(Intake.Question question, String transport, Consumer<byte[]> reply) {
    Message query = question.query();
    int limit = transport.equals("UDP") ? Replies.udpLimit(query) : Replies.MAX_TCP;
    OptionalLong number = pending.add(query, limit, reply);
    if (number.isEmpty()) {
      reply.accept(Replies.error(query, Rcode.SERVFAIL).toWire());
      return;
    }
    String name = Records.toPlatform(question.asked().getName());
    String type = Type.string(question.asked().getType());
    inbox.put(new Input.NameAsked(number.getAsLong(), name, type, transport));
  }

  private void sweep() {
    pending.dropOld();
    connections.stream().filter(TcpConnection::stalled).forEach(TcpConnection::close);
  }

  private void logUnlessClosed(String what, Exception why) {
    if (!sockets.udp().isClosed()) {
      LOG.log(Level.WARNING, what, why);
    }
  }
}

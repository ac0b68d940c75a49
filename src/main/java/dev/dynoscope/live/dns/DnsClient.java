package dev.dynoscope.live.dns;

import dev.dynoscope.journal.DnsRecord;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Asks one DNS server for addresses, as the resolver of a computer does. */
public final class DnsClient {
  private static final int TRIES = 2;
  private static final int LARGEST_REPLY = 4096;

  private final InetSocketAddress server;
  private final Duration timeout;

  /**
   * A client of one server.
   *
   * @param timeout how long each of the two tries takes at most, in wall time
   */
  public DnsClient(InetSocketAddress server, Duration timeout) {
    this.server = server;
    this.timeout = timeout;
  }

  /**
   * Asks for the address of a name. Blocks.
   *
   * @throws IOException a sentence for the user, when there is no answer or the name is none
   */
  public DnsReply lookup(String name) throws IOException {
    Message query = Message.newQuery(Record.newRecord(parse(name), Type.A, DClass.IN));
    try {
      Message reply = askUdp(query);
      if (reply.getHeader().getFlag(Flags.TC)) {
        reply = askTcp(query);
      }
      return read(query.getQuestion().getName(), reply);
    } catch (SocketTimeoutException silent) {
      throw new IOException("The DNS server at " + where() + " did not answer in time.", silent);
    } catch (PortUnreachableException nobody) {
      throw new IOException("No DNS server listens at " + where() + ".", nobody);
    } catch (IOException broken) {
      throw new IOException("Asking the DNS server at " + where() + " failed.", broken);
    }
  }

  private String where() {
    return server.getAddress().getHostAddress() + " port " + server.getPort();
  }

  private static Name parse(String name) throws IOException {
    try {
      return Records.toDns(name);
    } catch (TextParseException notName) {
      throw new IOException("\"" + name + "\" is not a name that DNS can look up.", notName);
    }
  }

  private Message askUdp(Message query) throws IOException {
    byte[] wire = query.toWire();
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(server);
      for (int left = TRIES; ; left--) {
        socket.send(new DatagramPacket(wire, wire.length));
        try {
          return receive(socket, query);
        } catch (SocketTimeoutException silent) {
          if (left <= 1) {
            throw silent;
          }
        }
      }
    }
  }

  /** Waits for the reply to this query, whatever else comes in. */
  private Message receive(DatagramSocket socket, Message query) throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[LARGEST_REPLY], LARGEST_REPLY);
    long end = System.nanoTime() + timeout.toNanos();
    while (true) {
      long leftMillis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (leftMillis <= 0) {
        throw new SocketTimeoutException();
      }
      socket.setSoTimeout(Math.toIntExact(leftMillis));
      packet.setLength(LARGEST_REPLY);
      socket.receive(packet);
      Optional<Message> reply = reply(Arrays.copyOf(packet.getData(), packet.getLength()), query);
      if (reply.isPresent()) {
        return reply.get();
      }
    }
  }

  private Message askTcp(Message query) throws IOException {
    try (Socket socket = new Socket()) {
      int millis = Math.toIntExact(timeout.toMillis());
      socket.connect(server, millis);
      socket.setSoTimeout(millis);
      socket.getOutputStream().write(TcpConnection.framed(ByteBuffer.wrap(query.toWire())));
      DataInputStream in = new DataInputStream(socket.getInputStream());
      byte[] wire = new byte[in.readUnsignedShort()];
      in.readFully(wire);
      return reply(wire, query).orElseThrow(() -> new IOException("not a reply to the question"));
    }
  }

  private static Optional<Message> reply(byte[] wire, Message query) {
    try {
      Message reply = new Message(wire);
      boolean ours =
          reply.getHeader().getFlag(Flags.QR)
              && reply.getHeader().getID() == query.getHeader().getID()
              && query.getQuestion().equals(reply.getQuestion());
      return ours ? Optional.of(reply) : Optional.empty();
    } catch (IOException | RuntimeException junk) { // the codec throws both on junk
      return Optional.empty();
    }
  }

  private static DnsReply read(Name asked, Message reply) {
    List<Record> answer = reply.getSection(Section.ANSWER);
    List<DnsRecord> chain = answer.stream().map(Records::toPlatform).toList();
    return new DnsReply(
        Rcode.string(reply.getRcode()), chain, address(asked, answer), negative(reply));
  }

  private static int negative(Message reply) {
    return reply.getSection(Section.AUTHORITY).stream()
        .filter(SOARecord.class::isInstance)
        .map(SOARecord.class::cast)
        .mapToInt(
            soa -> (int) Math.min(soa.getTTL(), Math.min(soa.getMinimum(), Integer.MAX_VALUE)))
        .findFirst()
        .orElse(0);
  }

  /** Follows the chain from the name that was asked for; a chain in a circle ends with it. */
  private static Optional<InetAddress> address(Name asked, List<Record> answer) {
    Name name = asked;
    for (int step = 0; step <= answer.size(); step++) {
      Name here = name;
      List<Record> ofName = answer.stream().filter(r -> r.getName().equals(here)).toList();
      for (Record each : ofName) {
        if (each instanceof ARecord a) {
          return Optional.of(a.getAddress());
        } else if (each instanceof CNAMERecord alias) {
          name = alias.getTarget();
        }
      }
    }
    return Optional.empty();
  }
}

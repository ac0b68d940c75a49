package dev.dynoscope.live.router;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Endpoint;
import dev.dynoscope.paas.Input;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bodies larger than any buffer pass through, no faster than the other side takes them. */
@Timeout(120)
class StreamingTest {
  private static final long SIZE = 100_000_000;

  /** More than all buffers of system and router between two ends hold, in bytes. */
  private static final long BUFFERS = 40_000_000;

  private static final InetAddress LOCAL = InetAddress.getLoopbackAddress();
  private static final byte[] BLOCK = block();

  @Test
  void largeUploadArrivesByteForByte() throws Exception {
    try (RawDyno dyno =
            new RawDyno(connection -> {
              connection.readHead();
              String sum = checksum(connection.in());
              connection.send(
                  "HTTP/1.1 200 OK\r\nContent-Length: " + sum.length() + "\r\n\r\n" + sum);
            });
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.sendLines("POST / HTTP/1.1", "Host: a", "Content-Length: " + SIZE, "");
      String sum = write(client.out());
      assertEquals(sum, client.readAnswer().body());
      assertEquals(SIZE, front.await(Input.RequestSent.class).bytes());
    }
  }

  @Test
  void largeDownloadArrivesByteForByte() throws Exception {
    try (RawDyno dyno =
            new RawDyno(connection -> {
              connection.readHead();
              connection.sendLines("HTTP/1.1 200 OK", "Content-Length: " + SIZE, "");
              write(connection.out());
            });
        Front front = Front.forwardingTo(dyno);
        RawHttp client = front.connect()) {
      client.sendLines("GET / HTTP/1.1", "Host: a", "");
      client.readHead();
      assertEquals(write(OutputStream.nullOutputStream()), checksum(client.in()));
      assertEquals(SIZE, front.await(Input.AnswerEnded.class).bytes());
    }
  }

  @Test
  void clientIsSlowedDownToWhatTheDynoTakes() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    try (RawDyno dyno =
            new RawDyno(connection -> {
              connection.readHead();
              await(goOn);
              connection.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
              connection.in().skipNBytes(SIZE);
            });
        Front front = Front.forwardingTo(dyno);
        SocketChannel client = connect(front)) {
      String head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + SIZE + "\r\n\r\n";
      client.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)));
      long taken = writeUntilStuck(client);
      assertTrue(taken < BUFFERS, "taken while the dyno read nothing: " + taken);
      goOn.countDown();
    }
  }

  @Test
  void dynoIsSlowedDownToWhatTheClientTakes() throws Exception {
    try (ServerSocketChannel dyno =
            ServerSocketChannel.open().bind(new InetSocketAddress(LOCAL, 0));
        Front front = Front.silent();
        RawHttp client = front.connect()) {
      client.sendLines("GET / HTTP/1.1", "Host: a", "");
      Input.RequestArrived arrived = front.await(Input.RequestArrived.class);
      Endpoint at = new Endpoint("127.0.0.1", dyno.socket().getLocalPort());
      front.order(Front.forward(arrived.exchange(), at, arrived.head()));
      try (SocketChannel connection = dyno.accept()) {
        String head = "HTTP/1.1 200 OK\r\nContent-Length: " + SIZE + "\r\n\r\n";
        connection.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)));
        long taken = writeUntilStuck(connection);
        assertTrue(taken < BUFFERS, "taken while the client read nothing: " + taken);
      }
    }
  }

  @Test
  void refusalCanBeReadByAClientThatStillSends() throws Exception {
    try (Front front =
            new Front(input ->
                input instanceof Input.RequestArrived arrived
                    ? Optional.of(new Effect.Refuse(arrived.exchange(), 503, "no such app"))
                    : Optional.empty());
        RawHttp client = front.connect()) {
      client.sendLines("POST / HTTP/1.1", "Host: a", "Content-Length: " + SIZE, "");
      client.out().write(BLOCK, 0, 5_000_000);
      RawHttp.Message answer = client.readAnswer();
      assertEquals(503, answer.status());
      assertEquals("no such app", answer.body());
      assertEquals(0, client.readRest().length);
    }
  }

  @Test
  void shortRestOfARefusedBodyIsReadAwayAndTheConnectionKept() throws Exception {
    try (Front front = Front.silent();
        RawHttp client = front.connect()) {
      client.sendLines("POST / HTTP/1.1", "Host: a", "Content-Length: 1000", "");
      long exchange = front.await(Input.RequestArrived.class).exchange();
      front.order(new Effect.Refuse(exchange, 503, "one"));
      assertEquals("one", client.readAnswer().body());
      client.send("x".repeat(1000));
      client.sendLines("GET /next HTTP/1.1", "Host: a", "");
      assertEquals("/next", front.await(Input.RequestArrived.class).head().target());
    }
  }

  private static SocketChannel connect(Front front) throws IOException {
    return SocketChannel.open(new InetSocketAddress(LOCAL, front.router().port()));
  }

  /** Writes until nothing more is taken for a second; how much was taken. */
  private static long writeUntilStuck(SocketChannel channel) throws IOException {
    channel.configureBlocking(false);
    long taken = 0;
    try (Selector selector = Selector.open()) {
      channel.register(selector, SelectionKey.OP_WRITE);
      while (taken < SIZE && selector.select(1_000) > 0) {
        selector.selectedKeys().clear();
        taken += channel.write(ByteBuffer.wrap(BLOCK, 0, 1 << 16));
      }
    }
    return taken;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(60, TimeUnit.SECONDS));
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  private static String checksum(InputStream in) throws IOException {
    CRC32C sum = new CRC32C();
    byte[] buffer = new byte[1 << 16];
    long left = SIZE;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        return "short by " + left;
      }
      sum.update(buffer, 0, read);
      left -= read;
    }
    return Long.toHexString(sum.getValue());
  }

  private static String write(OutputStream out) throws IOException {
    CRC32C sum = new CRC32C();
    for (long left = SIZE; left > 0; left -= BLOCK.length) {
      out.write(BLOCK);
      sum.update(BLOCK);
    }
    out.flush();
    return Long.toHexString(sum.getValue());
  }

  private static byte[] block() {
    byte[] block = new byte[10_000_000];
    new Random(11).nextBytes(block);
    return block;
  }
}

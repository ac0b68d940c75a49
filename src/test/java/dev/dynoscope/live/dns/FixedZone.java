package dev.dynoscope.live.dns;

import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.journal.DnsRecord;
import dev.dynoscope.paas.DnsAnswer;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Input;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A DNS server that answers from a fixed table. */
final class FixedZone implements AutoCloseable {
  static final DnsRecord SOA =
      new DnsRecord(
          "herokuapp.example",
          "SOA",
          60,
          "ns.herokuapp.example hostmaster.herokuapp.example 7 3600 600 86400 60");

  private static final List<DnsRecord> PHOTOS =
      List.of(
          new DnsRecord("www.photos.example", "CNAME", 1800, "photos.herokuapp.example"),
          new DnsRecord("photos.herokuapp.example", "A", 60, "127.0.0.1"));

  private static final Map<String, DnsAnswer> ANSWERS =
      Map.of(
          "www.photos.example", found(PHOTOS),
          "many.herokuapp.example", found(addresses(60)),
          "some.herokuapp.example", found(addresses(35)),
          "circle.example",
              found(List.of(new DnsRecord("circle.example", "CNAME", 9, "circle.example"))),
          "broken.example",
              found(List.of(new DnsRecord("broken.example", "A", 9, "not an address"))),
          "gone.herokuapp.example",
              new DnsAnswer(DnsAnswer.Rcode.NXDOMAIN, List.of(), Optional.of(SOA)),
          "elsewhere.org", new DnsAnswer(DnsAnswer.Rcode.REFUSED, List.of(), Optional.empty()));

  final BlockingQueue<Input.NameAsked> asked = new LinkedBlockingQueue<>();
  final BlockingQueue<DnsFact.MessagesSeen> told = new LinkedBlockingQueue<>();
  private final DnsServer server;
  private final boolean answersAll;
  private volatile @Nullable DnsServer answering;

  FixedZone() throws IOException {
    this(false);
  }

  private FixedZone(boolean answersAll) throws IOException {
    this.answersAll = answersAll;
    server = new DnsServer(this::hear, InetAddress.getLoopbackAddress(), 0);
    answering = server;
  }

  /** A zone that has nothing for names it does not know, and keeps no account of questions. */
  static FixedZone answeringAll() throws IOException {
    return new FixedZone(true);
  }

  DnsServer server() {
    return server;
  }

  int port() {
    return server.port();
  }

  private void hear(Input input) {
    switch (input) {
      case Input.NameAsked question -> answer(question);
      case Input.NamesAsked several -> several.questions().forEach(this::answer);
      case Input.MessagesPassed passed -> told.add(passed.messages());
      default -> throw new AssertionError("no question: " + input);
    }
  }

  private void answer(Input.NameAsked question) {
    DnsServer to = answering;
    if (to != null && answersAll) {
      to.answer(new Effect.AnswerName(question.question(), found(PHOTOS), false));
    } else if (to != null) {
      asked.add(question);
      DnsAnswer answer = ANSWERS.get(question.name());
      if (answer != null) { // other names are met with silence
        to.answer(new Effect.AnswerName(question.question(), answer, true));
      }
    }
  }

  private static DnsAnswer found(List<DnsRecord> chain) {
    return new DnsAnswer(DnsAnswer.Rcode.NOERROR, chain, Optional.empty());
  }

  /** So many addresses of one name; one takes 16 bytes of a message. */
  private static List<DnsRecord> addresses(int count) {
    String name = count == 60 ? "many.herokuapp.example" : "some.herokuapp.example";
    return IntStream.range(0, count)
        .mapToObj(i -> new DnsRecord(name, "A", 60, "10.0.0." + i))
        .toList();
  }

  @Override
  public void close() {
    server.close();
  }
}

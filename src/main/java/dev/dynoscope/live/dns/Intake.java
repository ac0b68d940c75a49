package dev.dynoscope.live.dns;

import java.nio.ByteBuffer;

/** What came in on a DNS port: a question for the zone, an error to tell, or nothing. */
sealed interface Intake {
  /** A question for the zone. */
  record Question(Query query) implements Intake {}

  /** Something that is told off at once, with this message. */
  record Wrong(ByteBuffer reply) implements Intake {}

  /** Something that gets no answer, such as an answer. */
  record Silence() implements Intake {}

  /**
   * Sorts one message. Rules, in this order: what is shorter than a header, or is a reply, gets
   * none; another operation than a query is not implemented; what cannot be read, does not ask
   * exactly one thing or says it twice is a format error; then signatures, EDNS versions, classes
   * and zone transfers are told that there are none.
   */
  static Intake read(byte[] wire) {
    if (wire.length < Query.HEADER) {
      return new Silence();
    }
    ByteBuffer header = ByteBuffer.wrap(wire);
    int id = header.getShort() & 0xffff;
    int flags = header.getShort() & 0xffff;
    if ((flags & Query.QR) != 0) {
      return new Silence();
    }
    if ((flags & Query.OPCODE) != 0) {
      return new Wrong(Replies.bare(id, flags, Code.NOTIMP));
    }
    try {
      return judge(new QueryReader(wire).read(id, flags));
    } catch (QueryReader.Malformed junk) {
      return new Wrong(Replies.bare(id, flags, Code.FORMERR));
    }
  }

  private static Intake judge(Query query) {
    Code wrong = wrong(query);
    return wrong == Code.NOERROR ? new Question(query) : new Wrong(Replies.error(query, wrong));
  }

  private static Code wrong(Query query) {
    if (query.signature().isPresent()) {
      return Code.NOTAUTH;
    }
    if (query.edns().filter(e -> e.version() != 0).isPresent()) {
      return Code.BADVERS;
    }
    if (query.dnsClass() != ReplyWriter.CLASS_IN) {
      return Code.REFUSED;
    }
    // IXFR, AXFR: the zone is given to nobody whole
    return query.type() == 251 || query.type() == 252 ? Code.REFUSED : Code.NOERROR;
  }
}

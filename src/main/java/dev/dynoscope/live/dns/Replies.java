package dev.dynoscope.live.dns;

import dev.dynoscope.paas.DnsAnswer;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** Puts replies together. */
final class Replies {
  private static final ByteBuffer ROOT = ByteBuffer.wrap(new byte[] {0});
  private static final int CLASS_ANY = 255;
  private static final int TSIG = 250;
  private static final int BADKEY = 17;

  private Replies() {}

  /** An error for a message of which only the header could be read. */
  static ByteBuffer bare(int id, int flags, Code code) {
    return new ReplyWriter(Query.HEADER, id, flags(flags, code)).done();
  }

  /** An error for a question that is not for the zone. */
  static ByteBuffer error(Query query, Code code) {
    ReplyWriter reply = start(query, code, 0, ReplyWriter.MOST_UDP);
    ends(reply, query, code);
    return reply.done();
  }

  /**
   * The zone's answer. What does not fit is left out whole, since half a chain would mislead: TC is
   * set, and the asker comes back by TCP.
   *
   * @param limit largest reply, in bytes
   * @throws IllegalArgumentException if the zone holds something that is not DNS
   */
  static ByteBuffer answer(Query query, DnsAnswer answer, int limit) {
    int size = Math.min(limit, ReplyWriter.MOST_UDP);
    try {
      return answer(query, answer, 0, size);
    } catch (BufferOverflowException full) {
      return size == limit ? cut(query, answer) : answerLong(query, answer);
    }
  }

  private static ByteBuffer answerLong(Query query, DnsAnswer answer) {
    try {
      return answer(query, answer, 0, ReplyWriter.MOST_TCP);
    } catch (BufferOverflowException full) {
      return cut(query, answer);
    }
  }

  private static ByteBuffer cut(Query query, DnsAnswer answer) {
    DnsAnswer nothing = new DnsAnswer(answer.rcode(), List.of(), Optional.empty());
    return answer(query, nothing, Query.TC, ReplyWriter.MOST_UDP);
  }

  private static ByteBuffer answer(Query query, DnsAnswer answer, int more, int size) {
    Code code = code(answer.rcode());
    int authoritative = code == Code.REFUSED ? 0 : Query.AA;
    ReplyWriter reply = start(query, code, authoritative | more, size);
    answer.chain().forEach(each -> reply.add(ReplyWriter.Part.ANSWER, each));
    answer.authority().ifPresent(soa -> reply.add(ReplyWriter.Part.AUTHORITY, soa));
    ends(reply, query, code);
    return reply.done();
  }

  private static ReplyWriter start(Query query, Code code, int more, int limit) {
    ReplyWriter reply = new ReplyWriter(limit, query.id(), flags(query.flags(), code) | more);
    reply.question(query);
    return reply;
  }

  /** Who asks with EDNS is answered with it; a signature by an unknown key is told so. */
  private static void ends(ReplyWriter reply, Query query, Code code) {
    query
        .edns()
        .ifPresent(asked -> {
          int ttl = ((code.number() >> 4) << 24) | (asked.dnssecOk() ? Edns.DNSSEC_OK : 0);
          reply.add(
              ReplyWriter.Part.ADDITIONAL, ROOT, Edns.TYPE, ReplyWriter.MOST_UDP, ttl, new byte[0]);
        });
    query
        .signature()
        .ifPresent(by ->
            reply.add(
                ReplyWriter.Part.ADDITIONAL, by.key(), TSIG, CLASS_ANY, 0, badKey(query, by)));
  }

  /** A signature with nothing in it (RFC 8945, 5.3.2). */
  private static byte[] badKey(Query query, Query.Signature by) {
    return ByteBuffer.allocate(by.algorithm().remaining() + 16)
        .put(by.algorithm().duplicate())
        .put(by.time().duplicate())
        .putShort((short) 300)
        .putShort((short) 0)
        .putShort((short) query.id())
        .putShort((short) BADKEY)
        .putShort((short) 0)
        .array();
  }

  private static int flags(int asked, Code code) {
    return Query.QR | (asked & (Query.OPCODE | Query.RD)) | (code.number() & 0xf);
  }

  private static Code code(DnsAnswer.Rcode rcode) {
    return switch (rcode) {
      case NOERROR -> Code.NOERROR;
      case NXDOMAIN -> Code.NXDOMAIN;
      case REFUSED -> Code.REFUSED;
    };
  }
}

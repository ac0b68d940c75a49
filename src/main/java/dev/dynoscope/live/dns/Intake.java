package dev.dynoscope.live.dns;

import java.io.IOException;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Reads what came in on a DNS port and sorts it: a question, an error to tell, or nothing. */
sealed interface Intake {
  /** A question for the zone. */
  record Question(Message query) implements Intake {
    /** What is asked, with the name as it was written. */
    Record asked() {
      return query.getQuestion();
    }
  }

  /** Something that is told off at once, with this message. */
  record Wrong(Message reply) implements Intake {}

  /** Something that gets no answer, such as an answer. */
  record Silence() implements Intake {}

  /** Sorts one message. */
  static Intake read(byte[] wire) {
    if (wire.length < Header.LENGTH) {
      return new Silence();
    }
    try {
      Header header = new Header(wire);
      if (header.getFlag(Flags.QR)) {
        return new Silence();
      }
      return header.getOpcode() == Opcode.QUERY
          ? readQuery(header, wire)
          : new Wrong(Replies.bare(header, Rcode.NOTIMP));
    } catch (IOException unreadable) {
      return new Silence();
    }
  }

  private static Intake readQuery(Header header, byte[] wire) {
    Message query;
    try {
      query = new Message(wire);
    } catch (IOException | RuntimeException junk) { // the codec throws both on junk
      return new Wrong(Replies.bare(header, Rcode.FORMERR));
    }
    if (query.getSection(Section.QUESTION).size() != 1) {
      return new Wrong(Replies.bare(header, Rcode.FORMERR));
    }
    OPTRecord edns = query.getOPT();
    if (edns != null && edns.getVersion() != 0) {
      return new Wrong(Replies.error(query, Rcode.BADVERS));
    }
    Record asked = query.getQuestion();
    return asked.getDClass() == DClass.IN && isData(asked.getType())
        ? new Question(query)
        : new Wrong(Replies.error(query, Rcode.REFUSED));
  }

  /** Zone transfers and the like are not questions about a name. */
  private static boolean isData(int type) {
    return type == Type.ANY || Type.isRR(type);
  }
}

package dev.dynoscope.live.dns;

import dev.dynoscope.journal.DnsRecord;
import dev.dynoscope.paas.DnsAnswer;
import java.io.IOException;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;

/** Writes replies. */
final class Replies {
  /** Largest reply over TCP, in bytes (RFC 1035, 4.2.2). */
  static final int MAX_TCP = 65_535;

  /** Largest reply over UDP to those who speak no EDNS, in bytes (RFC 1035, 4.2.1). */
  private static final int MAX_UDP = 512;

  /** Largest reply over UDP at all, in bytes: fits a packet anywhere (DNS flag day 2020). */
  private static final int MAX_EDNS = 1232;

  private static final int DNSSEC_OK = 0x8000;

  private Replies() {}

  /** An error for a message of which only the header could be read. */
  static Message bare(Header query, int rcode) {
    Message reply = new Message(query.getID());
    reply.getHeader().setFlag(Flags.QR);
    reply.getHeader().setOpcode(query.getOpcode());
    copyFlag(query, reply, Flags.RD);
    reply.getHeader().setRcode(rcode);
    return reply;
  }

  /** An error for a question that is not for the zone. */
  static Message error(Message query, int rcode) {
    return start(query, rcode);
  }

  /**
   * The zone's answer.
   *
   * @throws IOException if a record cannot be written: the zone holds something that is not DNS
   */
  static byte[] answer(Message query, DnsAnswer answer, int limit) throws IOException {
    Message reply = start(query, rcode(answer.rcode()));
    if (answer.rcode() != DnsAnswer.Rcode.REFUSED) {
      reply.getHeader().setFlag(Flags.AA);
    }
    for (DnsRecord each : answer.chain()) {
      reply.addRecord(Records.toDns(each), Section.ANSWER);
    }
    if (answer.authority().isPresent()) {
      reply.addRecord(Records.toDns(answer.authority().get()), Section.AUTHORITY);
    }
    return fit(reply, limit);
  }

  /** Largest reply over UDP that the asker takes, in bytes. */
  static int udpLimit(Message query) {
    OPTRecord edns = query.getOPT();
    return edns == null ? MAX_UDP : Math.clamp(edns.getPayloadSize(), MAX_UDP, MAX_EDNS);
  }

  private static Message start(Message query, int rcode) {
    Message reply = new Message(query.getHeader().getID());
    reply.getHeader().setFlag(Flags.QR);
    copyFlag(query.getHeader(), reply, Flags.RD);
    reply.getHeader().setRcode(rcode & 0xF);
    reply.addRecord(query.getQuestion(), Section.QUESTION);
    OPTRecord edns = query.getOPT();
    if (edns != null) {
      int flags = edns.getFlags() & DNSSEC_OK;
      reply.addRecord(new OPTRecord(MAX_EDNS, rcode >> 4, 0, flags), Section.ADDITIONAL);
    }
    return reply;
  }

  private static void copyFlag(Header query, Message reply, int flag) {
    if (query.getFlag(flag)) {
      reply.getHeader().setFlag(flag);
    }
  }

  /** What does not fit is left out whole: half a chain would mislead, and the asker uses TCP. */
  private static byte[] fit(Message reply, int limit) {
    byte[] wire = reply.toWire(MAX_TCP);
    if (wire.length <= limit) {
      return wire;
    }
    reply.removeAllRecords(Section.ANSWER);
    reply.removeAllRecords(Section.AUTHORITY);
    reply.getHeader().setFlag(Flags.TC);
    return reply.toWire(MAX_TCP);
  }

  private static int rcode(DnsAnswer.Rcode rcode) {
    return switch (rcode) {
      case NOERROR -> Rcode.NOERROR;
      case NXDOMAIN -> Rcode.NXDOMAIN;
      case REFUSED -> Rcode.REFUSED;
    };
  }
}

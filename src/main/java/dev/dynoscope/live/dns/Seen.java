package dev.dynoscope.live.dns;

import dev.dynoscope.journal.DnsFact.MessagesSeen;
import dev.dynoscope.paas.Input;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** What went over the wire for a question, as the journal holds it. */
final class Seen {
  private Seen() {}

  static Input.MessagesPassed of(long question, ByteBuffer query, ByteBuffer reply) {
    return new Input.MessagesPassed(
        new MessagesSeen(question, hex(query), query.remaining(), hex(reply), reply.remaining()));
  }

  private static String hex(ByteBuffer message) {
    byte[] kept = new byte[Math.min(MessagesSeen.MOST, message.remaining())];
    message.duplicate().get(kept);
    return HexFormat.of().formatHex(kept);
  }
}

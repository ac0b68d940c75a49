package dev.dynoscope.view;

import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.journal.DnsRecord;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.view.Block.Heading;
import dev.dynoscope.view.Block.Raw;
import dev.dynoscope.view.Block.Row;
import dev.dynoscope.view.Block.Tall;
import dev.dynoscope.view.Block.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A DNS question with its answer: what they say, and the messages byte by byte. */
final class QuestionBlocks {
  private final PageContext context;
  private final List<Block> blocks = new ArrayList<>();

  private QuestionBlocks(PageContext context) {
    this.context = context;
  }

  static List<Block> of(QuestionBook.Told told, PageContext context) {
    QuestionBlocks page = new QuestionBlocks(context);
    long seq = context.world().seq();
    page.row("inspector.dns.transport", told.asked().transport(), Ink.TEXT);
    told.answer(seq).ifPresentOrElse(page::answer, page::waiting);
    told.messages(seq).ifPresentOrElse(page::messages, page::unseen);
    return page.blocks;
  }

  private void row(String key, String value, Ink ink) {
    blocks.add(new Row(context.say(key), value, ink));
  }

  private void waiting() {
    blocks.add(new Words(context.say("inspector.dns.waiting"), Ink.WAIT));
  }

  private void unseen() {
    blocks.add(new Words(context.say("inspector.dns.unseen"), Ink.TEXT_FAINT));
  }

  private void answer(DnsFact.NameAnswered answer) {
    row("inspector.dns.answer", answer.rcode(), answer.chain().isEmpty() ? Ink.FAIL : Ink.OK);
    for (DnsRecord record : answer.chain()) {
      blocks.add(new Tall(record.name(), record.type() + " " + record.value()));
      row("inspector.dns.ttl", record.ttlSeconds() + " s", Ink.TEXT_MUTED);
    }
  }

  private void messages(DnsFact.MessagesSeen seen) {
    Optional<DnsMessage> query = DnsMessage.of(seen.query());
    Optional<DnsMessage> reply = DnsMessage.of(seen.reply());
    blocks.add(new Heading(context.say("inspector.dns.message-asked")));
    query.ifPresent(this::head);
    bytes("query", seen.query(), seen.queryBytes());
    blocks.add(new Heading(context.say("inspector.dns.message-answered")));
    reply.ifPresent(this::head);
    reply.ifPresent(message -> {
      section("inspector.dns.section-answer", message.answer());
      section("inspector.dns.section-authority", message.authority());
      section("inspector.dns.section-additional", message.additional());
    });
    bytes("reply", seen.reply(), seen.replyBytes());
  }

  private void head(DnsMessage message) {
    row("inspector.dns.id", String.valueOf(message.id()), Ink.TEXT);
    message
        .questions()
        .forEach(
            asked -> blocks.add(new Tall(context.say("inspector.dns.section-question"), asked)));
    row("inspector.dns.flags", orDash(String.join(" ", message.flags())), Ink.TEXT);
    for (String flag : message.flags()) {
      flagWords(flag).ifPresent(words -> blocks.add(new Words(words, Ink.TEXT_MUTED)));
    }
    if (message.flags().contains("QR")) {
      row("inspector.dns.rcode", message.rcode(), Ink.TEXT);
    }
  }

  private Optional<String> flagWords(String flag) {
    return switch (flag) {
      case "QR" -> Optional.of(context.say("inspector.dns.flag-qr"));
      case "AA" -> Optional.of(context.say("inspector.dns.flag-aa"));
      case "TC" -> Optional.of(context.say("inspector.dns.flag-tc"));
      case "RD" -> Optional.of(context.say("inspector.dns.flag-rd"));
      case "AD" -> Optional.of(context.say("inspector.dns.flag-ad"));
      default -> Optional.empty();
    };
  }

  private void section(String key, List<DnsMessage.Entry> entries) {
    if (!entries.isEmpty()) {
      row(key, String.valueOf(entries.size()), Ink.TEXT);
    }
    for (DnsMessage.Entry entry : entries) {
      String ttl = entry.type().equals("OPT") ? "" : entry.ttl() + " ";
      blocks.add(new Tall(entry.name(), ttl + entry.type() + " " + entry.value()));
    }
  }

  private void bytes(String id, String hex, int whole) {
    blocks.add(new Raw("dump-" + id, HexDump.of(hex)));
    int kept = hex.length() / 2;
    blocks.add(
        kept < whole
            ? new Words(context.say("inspector.dns.cut", kept, whole), Ink.WAIT)
            : new Words(context.say("inspector.dns.bytes", whole), Ink.TEXT_FAINT));
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "–" : text;
  }
}

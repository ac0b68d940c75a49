package dev.dynoscope.view;

import dev.dynoscope.journal.DnsRecord;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.view.Block.Heading;
import dev.dynoscope.view.Block.Row;
import dev.dynoscope.view.Block.Tall;
import dev.dynoscope.view.Block.Words;
import dev.dynoscope.world.DnsState;
import java.util.ArrayList;
import java.util.List;

/** What the inspector says of the DNS server. */
final class DnsPage {
  private DnsPage() {}

  static Page of(PageContext context) {
    DnsState dns = context.world().dns();
    List<Block> blocks = new ArrayList<>();
    if (dns.name().isEmpty()) {
      blocks.add(new Words("Nobody has asked yet.", Ink.TEXT_FAINT));
    } else {
      blocks.add(new Heading("Last question"));
      blocks.add(new Tall(dns.type() + " record of", dns.name()));
      answer(dns, blocks);
    }
    if (!context.world().names().owned().isEmpty()) {
      blocks.add(new Heading("Records of domain owners"));
      context.world().names().owned().forEach((name, what) -> blocks.add(new Tall(name, what)));
    }
    blocks.add(new Heading("Where"));
    String address = context.notes().dns();
    blocks.add(new Row("listens at", address.isEmpty() ? "nothing runs" : address, Ink.TEXT));
    String state = dns.waiting() ? "asked" : dns.rcode();
    return new Page(
        "DNS", state, dns.rcode().equals("NOERROR") ? Ink.OK : Ink.WAIT, List.of(), blocks);
  }

  private static void answer(DnsState dns, List<Block> blocks) {
    if (dns.waiting()) {
      blocks.add(new Words("not answered yet", Ink.WAIT));
      return;
    }
    blocks.add(new Row("answer", dns.rcode(), dns.chain().isEmpty() ? Ink.FAIL : Ink.OK));
    for (DnsRecord record : dns.chain()) {
      blocks.add(new Tall(record.name(), record.type() + " " + record.value()));
      blocks.add(new Row("may be kept for", record.ttlSeconds() + " s", Ink.TEXT_MUTED));
    }
  }
}

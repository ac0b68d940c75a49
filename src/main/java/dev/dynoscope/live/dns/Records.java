package dev.dynoscope.live.dns;

import dev.dynoscope.journal.DnsRecord;
import java.util.Locale;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Resource records and names between the codec's form and the platform's. */
final class Records {
  private Records() {}

  static Name toDns(String name) throws TextParseException {
    return Name.fromString(name, Name.root);
  }

  static DnsRecord toPlatform(Record record) {
    return new DnsRecord(
        toPlatform(record.getName()),
        Type.string(record.getType()),
        Math.toIntExact(Math.min(record.getTTL(), Integer.MAX_VALUE)),
        withoutDot(record.rdataToString()).toLowerCase(Locale.ROOT));
  }

  /** The name in lower case, without the final dot. */
  static String toPlatform(Name name) {
    return name.toString(true).toLowerCase(Locale.ROOT);
  }

  private static String withoutDot(String value) {
    return value.length() > 1 && value.endsWith(".")
        ? value.substring(0, value.length() - 1)
        : value;
  }
}

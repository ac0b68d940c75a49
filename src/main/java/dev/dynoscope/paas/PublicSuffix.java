package dev.dynoscope.paas;

import java.util.List;

/**
 * Where the names begin that people can own: below the last label, and for some countries below the
 * last two. The list that browsers use has some ten thousand rows; here are the pairs that are met
 * most. A name below another pair, such as {@code gob.es}, is taken to lie in a zone of that pair.
 */
final class PublicSuffix {
  private static final List<String> PAIRS =
      List.of(
          "ac.uk", "co.uk", "gov.uk", "ltd.uk", "me.uk", "net.uk", "org.uk", "plc.uk", "sch.uk",
          "com.au", "edu.au", "gov.au", "id.au", "net.au", "org.au", "ac.nz", "co.nz", "govt.nz",
          "net.nz", "org.nz", "ac.jp", "co.jp", "go.jp", "ne.jp", "or.jp", "ac.kr", "co.kr",
          "go.kr", "or.kr", "com.br", "gov.br", "net.br", "org.br", "com.cn", "edu.cn", "gov.cn",
          "net.cn", "org.cn", "com.tw", "org.tw", "com.hk", "org.hk", "com.sg", "edu.sg", "com.my",
          "co.id", "or.id", "co.th", "or.th", "com.ph", "com.vn", "ac.in", "co.in", "gov.in",
          "net.in", "org.in", "com.pk", "com.bd", "ac.za", "co.za", "org.za", "co.ke", "or.ke",
          "com.ng", "com.eg", "co.il", "org.il", "com.tr", "org.tr", "com.sa", "com.ua", "org.ua",
          "com.pl", "org.pl", "co.at", "or.at", "com.mx", "org.mx", "com.ar", "org.ar", "com.co",
          "com.pe", "com.ve", "com.uy");

  private PublicSuffix() {}

  /** The zone that the owner of {@code host} has: one label more than what is public. */
  static String zoneOf(String host) {
    int start = host.length();
    int labels = 0;
    int wanted = 2;
    while (start > 0 && labels < wanted) {
      start = host.lastIndexOf('.', start - 2) + 1;
      labels++;
      if (labels == 2 && PAIRS.contains(host.substring(start))) {
        wanted = 3;
      }
    }
    return host.substring(start);
  }

  /** Whether nobody can own the name itself. */
  static boolean isPublic(String host) {
    return host.indexOf('.') < 0 || PAIRS.contains(host);
  }
}

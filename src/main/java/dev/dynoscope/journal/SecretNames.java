package dev.dynoscope.journal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What is told by its name alone, because its value may be a secret. */
public final class SecretNames {
  private static final List<String> WORDS =
      List.of("KEY", "SECRET", "PASSWORD", "PASSWD", "TOKEN", "CREDENTIAL", "PRIVATE");

  private static final Set<String> HEADERS =
      new TreeSet<>(List.of("AUTHORIZATION", "PROXY-AUTHORIZATION", "COOKIE", "SET-COOKIE"));

  /** {@code postgres://user:password@host/…} */
  private static final Pattern WITH_PASSWORD = Pattern.compile("[A-Za-z0-9+.-]+://[^/@\\s]*@.*");

  private SecretNames() {}

  /** Whether a header's value is kept out of the journal. */
  public static boolean header(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    // what belongs to the handshake of WebSockets is public
    return HEADERS.contains(upper) || (!upper.startsWith("SEC-WEBSOCKET-") && word(upper));
  }

  /** Whether a config var's value is to be asked for one by one. */
  public static boolean configVar(String name, String value) {
    return word(name.toUpperCase(Locale.ROOT)) || WITH_PASSWORD.matcher(value).matches();
  }

  private static boolean word(String upper) {
    return WORDS.stream().anyMatch(upper::contains);
  }
}

package dev.dynoscope.live.dns;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Messages from sound to senseless; the same seed makes the same ones. */
final class DnsNoise {
  private static final List<String> NAMES =
      List.of(
          "www.photos.example",
          "photos.herokuapp.example",
          "gone.herokuapp.example",
          "elsewhere.org",
          "many.herokuapp.example",
          "WWW.pHotos.eXample",
          "*.shop.example",
          "");
  private static final int[] TYPES = {0, 1, 2, 5, 6, 15, 16, 28, 41, 249, 250, 251, 252, 253, 255};

  private final SplittableRandom random;

  DnsNoise(long seed) {
    random = new SplittableRandom(seed);
  }

  byte[] next() {
    byte[] message = sound();
    if (random.nextInt(20) == 0) {
      message = new byte[random.nextInt(80)];
      random.nextBytes(message);
    }
    for (int left = random.nextInt(5); left > 0; left--) {
      message = spoilt(message);
    }
    return message;
  }

  private byte[] sound() {
    ByteBuffer out = ByteBuffer.allocate(2000);
    int more = random.nextInt(4);
    out.putShort((short) random.nextInt()).putShort((short) (random.nextInt(2) << 8));
    out.putShort((short) 1).putInt(0).putShort((short) (more == 3 ? 1 + random.nextInt(2) : more));
    name(out, NAMES.get(random.nextInt(NAMES.size())));
    out.putShort((short) TYPES[random.nextInt(TYPES.length)]);
    out.putShort((short) (random.nextInt(10) == 0 ? random.nextInt(256) : 1));
    for (int i = 0; i < out.getShort(10); i++) {
      extra(out, random.nextInt(6));
    }
    return Arrays.copyOf(out.array(), out.position());
  }

  private void extra(ByteBuffer out, int kind) {
    if (kind < 3) {
      out.put((byte) 0).putShort((short) 41).putShort((short) (1 << random.nextInt(14)));
      out.putInt(random.nextInt(6) == 0 ? random.nextInt() : 0x8000);
      int option = random.nextInt(20);
      out.putShort((short) (4 + option)).putShort((short) random.nextInt(20));
      out.putShort((short) option).put(new byte[option]);
    } else if (kind == 3) {
      name(out, "key.example");
      out.putShort((short) 250).putShort((short) 255).putInt(0).putShort((short) 45);
      name(out, "hmac-sha256");
      out.put(new byte[8]).putShort((short) 16).put(new byte[22]);
    } else {
      out.putShort((short) (0xc000 | random.nextInt(30))).putShort((short) kind);
      out.putShort((short) 1).putInt(60).putShort((short) 4).putInt(0x7f000001);
    }
  }

  private static void name(ByteBuffer out, String name) {
    for (String label : name.isEmpty() ? new String[0] : name.split("\\.")) {
      out.put((byte) label.length()).put(label.getBytes(StandardCharsets.US_ASCII));
    }
    out.put((byte) 0);
  }

  /** One thing wrong, or one more. */
  private byte[] spoilt(byte[] message) {
    if (message.length == 0) {
      return new byte[] {1};
    }
    byte[] copy = message.clone();
    int at = random.nextInt(copy.length);
    switch (random.nextInt(7)) {
      case 0 -> copy[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> copy[at] = (byte) random.nextInt();
      case 2 -> copy[at] = (byte) (0xc0 | random.nextInt(2));
      case 3 -> copy[random.nextInt(Math.min(12, copy.length))] = (byte) random.nextInt(3);
      case 4 -> copy = Arrays.copyOf(copy, at);
      case 5 -> copy = Arrays.copyOf(copy, copy.length + 1 + random.nextInt(4));
      default -> {
        ByteBuffer twice = ByteBuffer.allocate(copy.length + copy.length - at);
        copy = twice.put(copy).put(copy, at, copy.length - at).array();
      }
    }
    return copy;
  }
}

package dev.dynoscope.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

class DeflateTest {
  private static byte[] inflate(byte[] packed, int length) throws DataFormatException {
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(packed);
      byte[] data = new byte[length];
      assertEquals(length, inflater.inflate(data));
      inflater.inflate(new byte[1]);
      assertEquals(true, inflater.finished());
      return data;
    }
  }

  private static void assertComesBack(byte[] data) throws DataFormatException {
    assertArrayEquals(data, inflate(Deflate.zlib(data), data.length));
  }

  @Test
  void everyKindOfDataComesBack() throws DataFormatException {
    assertComesBack(new byte[1]);
    assertComesBack(new byte[2]);
    assertComesBack(new byte[100_000]);
    byte[] noise = new byte[70_000];
    new Random(7).nextBytes(noise);
    assertComesBack(noise);
  }

  @Test
  void repeatsOfEveryLengthAndDistanceComeBack() throws DataFormatException {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      byte[] data = new byte[1 + random.nextInt(80_000)];
      int at = 0;
      while (at < data.length) {
        int length = Math.min(1 + random.nextInt(400), data.length - at);
        if (at > 0 && random.nextInt(3) > 0) {
          int distance = 1 + random.nextInt(at);
          for (int i = 0; i < length; i++) {
            data[at + i] = data[at + i - distance];
          }
        } else {
          for (int i = 0; i < length; i++) {
            data[at + i] = (byte) random.nextInt();
          }
        }
        at += length;
      }
      assertComesBack(data);
    }
  }

  @Test
  void emptyRowsTakeHardlyAnyRoom() {
    assertEquals(true, Deflate.zlib(new byte[1_000_000]).length < 8_000);
  }
}

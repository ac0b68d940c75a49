package dev.dynoscope.live.dyno;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineSplitterTest {
  @Test
  void lineEndsOfBothKindsEndALine() throws InterruptedException {
    assertEquals(List.of("a", "", "b", "c"), lines("a\n\nb\r\nc"));
  }

  @Test
  void nothingGivesNoLine() throws InterruptedException {
    assertEquals(List.of(), lines(""));
  }

  @Test
  void lineOfTenThousandBytesIsOneLine() throws InterruptedException {
    assertEquals(List.of("x".repeat(10_000), "y"), lines("x".repeat(10_000) + "\ny"));
  }

  @Test
  void longerLineIsSplit() throws InterruptedException {
    assertEquals(
        List.of("x".repeat(10_000), "x".repeat(10_000), "xx"), lines("x".repeat(20_002) + "\n"));
  }

  @Test
  void characterIsNotSplit() throws InterruptedException {
    String line = "x".repeat(9_998) + "€uro";
    assertEquals(List.of("x".repeat(9_998), "€uro"), lines(line));
  }

  @Test
  void whatIsNotUtf8IsShownAsReplaced() throws InterruptedException {
    List<String> lines = new ArrayList<>();
    new LineSplitter(lines::add).take(new byte[] {'a', (byte) 0xFF, 'b', '\n'}, 4);
    assertEquals(List.of("a\uFFFDb"), lines);
  }

  private static List<String> lines(String text) throws InterruptedException {
    List<String> lines = new ArrayList<>();
    LineSplitter splitter = new LineSplitter(lines::add);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    splitter.take(bytes, bytes.length);
    splitter.end();
    return lines;
  }
}

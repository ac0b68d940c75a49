package dev.dynoscope.paas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/commands.md} lists the commands that there are. {@code -Ddocs.update} rewrites it.
 */
class CommandsDocTest {
  private static final Path PAGE = Path.of("docs", "commands.md");
  private static final String BEGIN = "```text\n";
  private static final String END = "```\n";

  @Test
  void listsWhatHelpPrints() throws IOException {
    String page = Files.readString(PAGE);
    int from = page.indexOf(BEGIN) + BEGIN.length();
    int to = page.indexOf(END, from);
    List<String> help = new Script(1).tell("help");
    if (System.getProperty("docs.update") != null) {
      String lines = String.join("\n", help) + "\n";
      Files.writeString(PAGE, page.substring(0, from) + lines + page.substring(to));
    } else {
      assertEquals(help, page.substring(from, to).lines().toList());
    }
  }
}

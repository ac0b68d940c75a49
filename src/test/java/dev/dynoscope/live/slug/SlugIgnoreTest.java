package dev.dynoscope.live.slug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.dynoscope.paas.SlugStore.Unfit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which paths a line of {@code .slugignore} keeps out. */
class SlugIgnoreTest {
  @TempDir private Path folder;

  private SlugIgnore of(String... lines) throws IOException, Unfit {
    Files.write(folder.resolve(".slugignore"), List.of(lines));
    return SlugIgnore.in(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "*.psd, a.psd, true",
    "*.psd, art/deep/a.psd, true",
    "*.psd, a.psd.txt, false",
    "test, test, true",
    "test, lib/test, true",
    "test, tests, false",
    "/test, test, true",
    "/test, lib/test, false",
    "docs/*.pdf, docs/a.pdf, true",
    "docs/*.pdf, docs/more/a.pdf, false",
    "docs/*.pdf, lib/docs/a.pdf, false",
    "docs/**/*.pdf, docs/a.pdf, true",
    "docs/**/*.pdf, docs/x/y/a.pdf, true",
    "**/cache, a/b/cache, true",
    "build/**, build/a/b, true",
    "file?.txt, file1.txt, true",
    "file?.txt, file.txt, false",
    "[a-c].txt, b.txt, true",
    "[!a-c].txt, b.txt, false",
    "a+b(1).txt, a+b(1).txt, true",
    "\\#notes, #notes, true"
  })
  void aPatternIsReadAsGitDoes(String line, String path, boolean out) throws Exception {
    assertEquals(out, of(line).leavesOut(path, false));
  }

  @Test
  void aSlashAtTheEndMeansFoldersOnly() throws Exception {
    SlugIgnore ignore = of("spec/");

    assertEquals(true, ignore.leavesOut("spec", true));
    assertEquals(true, ignore.leavesOut("lib/spec", true));
    assertEquals(false, ignore.leavesOut("spec", false));
  }

  @Test
  void emptyLinesAndRemarksSayNothing() throws Exception {
    SlugIgnore ignore = of("", "  ", "# *.txt");

    assertEquals(false, ignore.leavesOut("a.txt", false));
  }

  @Test
  void withoutTheFileNothingIsLeftOut() throws Exception {
    assertEquals(false, SlugIgnore.in(folder).leavesOut("a.txt", false));
  }

  @Test
  void takingSomethingBackInIsRefusedWithTheLine() {
    assertEquals(
        folder.resolve(".slugignore")
            + ", line 2: \"!keep.txt\" would take files back in, which .slugignore cannot do. Name"
            + " only what is to be left out.",
        assertThrows(Unfit.class, () -> of("*.txt", "!keep.txt")).getMessage());
  }
}

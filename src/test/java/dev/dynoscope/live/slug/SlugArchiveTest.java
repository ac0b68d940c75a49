package dev.dynoscope.live.slug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.SlugId;
import dev.dynoscope.paas.Slug;
import dev.dynoscope.paas.SlugStore;
import dev.dynoscope.paas.SlugStore.Damaged;
import dev.dynoscope.paas.SlugStore.Unfit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A slug is one archive with a checksum, and there are three ways to boot from it. */
@Timeout(60)
class SlugArchiveTest {
  @TempDir private Path temp;
  private Path app;
  private SlugFolder slugs;

  @BeforeEach
  void makeFolders() throws IOException {
    app = Files.createDirectory(temp.resolve("photos"));
    slugs = new SlugFolder(Files.createDirectory(temp.resolve("run")));
    write("Procfile", "web: serve $PORT\n");
  }

  @Test
  void allBootsShareOneFolderThatIsUnpackedOnce() throws Exception {
    write("pages/index.html", "hello");
    SlugId id = compiled().id();
    Path shared = Path.of(slugs.shared(id));
    assertEquals("hello", Files.readString(shared.resolve("pages/index.html")));
    Files.writeString(shared.resolve("trace"), "the first boot was here");
    assertEquals(shared, Path.of(slugs.shared(id)));
    assertTrue(Files.exists(shared.resolve("trace")), "it is not made again");
  }

  @Test
  void aSlugDamagedAfterItWasSharedIsNoticedByTheNextBoot() throws Exception {
    SlugId id = compiled().id();
    String before = slugs.shared(id);
    slugs.damage(id);
    assertThrows(Damaged.class, () -> slugs.shared(id));
    assertThrows(Damaged.class, () -> slugs.archive(id));

    compiled();
    assertNotEquals(before, slugs.shared(id));
  }

  @Test
  void theArchiveHoldsTheAppBelowOneFolderAndBelongsToTheDynosUser() throws Exception {
    write("pages/über.html", "hello");
    write("run.sh", "true");
    Slug slug = compiled();
    Path archive = Path.of(slugs.archive(slug.id()));
    assertEquals(Files.size(archive), slug.bytes());
    List<String> names = new ArrayList<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(archive)), "UTF-8")) {
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        names.add(e.getName());
        assertEquals(SlugStore.OWNER, e.getLongUserId());
        assertEquals(SlugStore.OWNER, e.getLongGroupId());
      }
    }
    assertEquals(
        List.of("app/", "app/Procfile", "app/pages/", "app/pages/über.html", "app/run.sh"), names);
  }

  @Test
  void theSizeIsThatOfTheCompressedArchive() throws Exception {
    write("blank", " ".repeat(1_000_000));
    Slug slug = compiled();
    assertTrue(slug.bytes() < 5_000, () -> "a million blanks take " + slug.bytes());
  }

  @Test
  void filesKeepTheirTimes() throws Exception {
    write("old", "x");
    FileTime time = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(app.resolve("old"), time);
    assertEquals(time, Files.getLastModifiedTime(unpack(compiled().id(), "disk").resolve("old")));
  }

  @Test
  void emptyFoldersAndLongNamesAreKept() throws Exception {
    String deep = "deep/".repeat(50) + "x".repeat(120);
    write(deep, "found");
    Files.createDirectories(app.resolve("empty/folder"));
    Path disk = unpack(compiled().id(), "disk");
    assertEquals("found", Files.readString(disk.resolve(deep)));
    assertTrue(Files.isDirectory(disk.resolve("empty/folder")));
  }

  @Test
  void manyBootsAtOnceShareWhatOneOfThemMakes() throws Exception {
    for (int i = 0; i < 200; i++) {
      write("files/" + i, "x".repeat(i));
    }
    SlugId id = compiled().id();
    try (ExecutorService boots = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> seen = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        seen.add(
            boots.submit(() -> {
              try (Stream<Path> all = Files.list(Path.of(slugs.shared(id), "files"))) {
                return Math.toIntExact(all.count());
              }
            }));
      }
      for (Future<Integer> each : seen) {
        assertEquals(200, each.get());
      }
    }
  }

  @Test
  void aDamagedSlugIsNoticedWhenItIsUnpackedAndMadeAnewByTheNextBuild() throws Exception {
    SlugId id = compiled().id();
    slugs.damage(id);
    Damaged damaged = assertThrows(Damaged.class, () -> unpack(id, "damaged"));
    assertEquals(64, damaged.expected().length());
    assertEquals(64, damaged.actual().length());
    assertNotEquals(damaged.expected(), damaged.actual());

    assertEquals(id, compiled().id());
    assertEquals("web: serve $PORT\n", Files.readString(unpack(id, "whole").resolve("Procfile")));
  }

  private Slug compiled() throws Unfit {
    return slugs.compile(app.toString(), _ -> {});
  }

  private Path unpack(SlugId id, String name) throws Unfit, Damaged {
    Path folder = temp.resolve(name);
    slugs.unpack(id, folder.toString());
    return folder;
  }

  private void write(String path, String text) throws IOException {
    Path file = app.resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }
}

package dev.dynoscope.live.dyno.engine;

import dev.dynoscope.journal.SlugId;
import dev.dynoscope.live.Folders;
import dev.dynoscope.paas.SlugStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A slug as the engine takes it: a tar file that holds it below {@code app/}. */
record SlugTar(Path folder, Path file) implements AutoCloseable {
  private static final String APP = "app/";

  static SlugTar of(SlugStore slugs, SlugId slug, Path parent)
      throws IOException, SlugStore.Unfit, SlugStore.Damaged {
    Path folder = Files.createTempDirectory(parent, "release-");
    try {
      Path app = folder.resolve("app");
      slugs.unpack(slug, app.toString());
      Path file = folder.resolve("slug.tar");
      try (TarFile tar = TarFile.create(file)) {
        tar.addTree(app, "app", Engine.USER);
      }
      return new SlugTar(folder, file);
    } catch (IOException | RuntimeException | SlugStore.Unfit | SlugStore.Damaged e) {
      Folders.delete(folder);
      throw e;
    }
  }

  SlugFiles files() throws IOException {
    NavigableMap<String, SlugFiles.Stamp> files = new TreeMap<>();
    try (InputStream in = Files.newInputStream(file);
        TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
      for (TarArchiveEntry each = tar.getNextEntry(); each != null; each = tar.getNextEntry()) {
        if (!each.isDirectory() && each.getName().startsWith(APP)) {
          files.put(
              each.getName().substring(APP.length()),
              new SlugFiles.Stamp(each.getSize(), each.getLastModifiedTime().toMillis() / 1000));
        }
      }
    }
    return new SlugFiles(files);
  }

  @Override
  public void close() throws IOException {
    Folders.delete(folder);
  }
}

package dev.dynoscope.live.dyno;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.dynoscope.live.FileKeeper.Kept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Puts what was kept into a fresh disk, before anything runs there. */
public final class PutBack {
  private PutBack() {}

  /** Writes the files below {@code app}, where the slug may have links that lead elsewhere. */
  public static void into(Path app, List<Kept> files) throws IOException {
    for (Kept each : files) {
      Path target = app.resolve(each.path()).normalize();
      if (!target.startsWith(app) || target.equals(app)) {
        throw new IOException(each.path() + " is not below the app's folder");
      }
      folders(app, target);
      Files.copy(each.contents(), target, StandardCopyOption.REPLACE_EXISTING);
      if (each.executable() && !target.toFile().setExecutable(true)) {
        throw new IOException(each.path() + " cannot be made executable");
      }
    }
  }

  /** Makes the folders that lead to {@code target}, none of them by way of a link. */
  private static void folders(Path app, Path target) throws IOException {
    Path names = app.relativize(target);
    Path folder = app;
    for (int i = 0; i < names.getNameCount() - 1; i++) {
      folder = folder.resolve(names.getName(i));
      if (!Files.isDirectory(folder, NOFOLLOW_LINKS)) {
        Files.deleteIfExists(folder); // a file or a link that the dyno had replaced by a folder
        Files.createDirectory(folder);
      }
    }
  }
}

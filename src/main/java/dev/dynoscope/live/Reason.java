package dev.dynoscope.live;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Says in a few words why something could not be done. */
public final class Reason {
  private Reason() {}

  /** Such as {@code /srv/app/Procfile: permission denied}; ends without a full stop. */
  public static String of(Exception why) {
    if (why instanceof FileSystemException file) {
      return file.getFile() + ": " + word(file);
    }
    return orElse(why.getMessage(), why.getClass().getSimpleName());
  }

  private static String word(FileSystemException why) {
    return switch (why) {
      case AccessDeniedException e -> "permission denied";
      case NoSuchFileException e -> "there is no such file";
      default -> orElse(why.getReason(), why.getClass().getSimpleName());
    };
  }

  private static String orElse(@Nullable String said, String otherwise) {
    return said == null ? otherwise : said;
  }
}

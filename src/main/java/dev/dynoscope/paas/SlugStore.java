package dev.dynoscope.paas;

import dev.dynoscope.journal.SlugId;
import java.util.function.Consumer;

/**
 * Where slugs are kept, each as one archive with a checksum. A dyno can boot from it in three ways:
 * from a copy of its own, from a folder that all boots share and none writes to, or from the
 * archive itself. Each of them looks at the checksum first. Can be used from any thread.
 *
 * <p>Folders and files are named by their absolute paths.
 */
public interface SlugStore {
  /**
   * User and group of a dyno's processes, and so of the files in an archive: a number that no
   * system gives to anybody.
   */
  int OWNER = 10_001;

  /**
   * Makes a slug from an app folder: finds out what the app is, compiles what must be compiled, and
   * keeps the result.
   *
   * @param log gets what happens line by line, as the slug compiler of Heroku prints it
   * @throws Unfit with a sentence for people when the folder cannot become a slug
   */
  Slug compile(String appFolder, Consumer<String> log) throws Unfit;

  /**
   * Puts a fresh copy of the slug's files into {@code folder}, which must not exist yet.
   *
   * @throws Damaged when the archive is not what was made
   */
  void unpack(SlugId slug, String folder) throws Unfit, Damaged;

  /**
   * A folder with the slug's files, made once for all boots. Whoever writes to it changes the code
   * of all dynos: it is to be the lower layer of something, or mounted for reading only.
   *
   * @throws Damaged when the archive is not what was made, whatever is in the folder
   */
  String shared(SlugId slug) throws Unfit, Damaged;

  /**
   * The archive: a tar file, gzipped, that holds the slug below {@code app/}, owned by {@link
   * #OWNER}. A slug that is made anew has another path, so what was made of the archive can be kept
   * by its path.
   *
   * @throws Damaged when it is not what was made
   */
  String archive(SlugId slug) throws Unfit, Damaged;

  /** Damages the archive of a slug, as a bad disk would; one that is not kept is left alone. */
  void damage(SlugId slug);

  /** An archive has another checksum than when it was made: both are SHA-256, in hexadecimal. */
  final class Damaged extends Exception {
    private final String expected;
    private final String actual;

    /** With the checksum it should have, and the one it has. */
    public Damaged(String expected, String actual) {
      super("checksum " + actual + " instead of " + expected);
      this.expected = expected;
      this.actual = actual;
    }

    /** The checksum of the archive as it was made. */
    public String expected() {
      return expected;
    }

    /** The checksum that it has now. */
    public String actual() {
      return actual;
    }
  }

  /** The folder cannot become a slug, or a slug cannot be unpacked; the message is for people. */
  final class Unfit extends Exception {
    /** With a sentence that names the thing, the place and the way out. */
    public Unfit(String sentence) {
      super(sentence);
    }
  }
}

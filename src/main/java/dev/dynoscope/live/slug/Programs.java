package dev.dynoscope.live.slug;

import java.util.Optional;

/** The programs that dynos find where they run: an app whose language is missing cannot boot. */
public interface Programs {
  /** Where the program of this name is, such as {@code /usr/bin/node}; empty if there is none. */
  Optional<String> find(String name);

  /** Where programs are looked for, in words that end a sentence: {@code in /usr/bin:/bin}. */
  String places();

  /** Those of this machine: beside the Java that runs us, and on the path of this process. */
  static Programs ofThisMachine() {
    return LocalPrograms.ofThisProcess();
  }
}

package dev.dynoscope.live.dyno.local;

import dev.dynoscope.journal.SlugId;
import dev.dynoscope.paas.Slug;
import dev.dynoscope.paas.SlugStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A store with one slug of small text files. */
record FilesAsSlug(Map<String, String> files) implements SlugStore {
  static final SlugId ID = new SlugId("0123456789ab");

  @Override
  public Slug compile(String appFolder) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void damage(SlugId slug) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void unpack(SlugId slug, String folder) throws Unfit {
    if (!slug.equals(ID)) {
      throw new Unfit("There is no slug " + slug + ".");
    }
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path target = Path.of(folder).resolve(file.getKey());
        Files.createDirectories(target.resolveSibling(""));
        Files.writeString(target, file.getValue());
      }
    } catch (IOException e) {
      throw new Unfit("Cannot unpack: " + e);
    }
  }
}

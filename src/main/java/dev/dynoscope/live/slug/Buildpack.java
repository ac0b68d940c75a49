package dev.dynoscope.live.slug;

import dev.dynoscope.paas.Language;
import dev.dynoscope.paas.SlugStore.Unfit;
import java.io.IOException;

/** A kind of app: how it is recognised, what is done to its code, and how it is started. */
interface Buildpack {
  /** What such an app is written in. */
  Language language();

  /** What such an app is called when it is detected. */
  default String name() {
    return language().title();
  }

  /** Whether the folder holds such an app. */
  boolean fits(Build build) throws IOException;

  /** Makes the code ready to run. Runs nothing of the app: that is for dynos. */
  void build(Build build) throws IOException, Unfit;

  /**
   * The command of the web process of an app that has no Procfile.
   *
   * @throws Unfit when that cannot be told
   */
  String web(Build build) throws IOException, Unfit;
}

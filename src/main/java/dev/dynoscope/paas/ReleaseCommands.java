package dev.dynoscope.paas;

import java.util.List;

/** Commands about releases. */
final class ReleaseCommands {
  private final Listings listings;

  ReleaseCommands(Listings listings) {
    this.listings = listings;
  }

  List<Verb> verbs() {
    return List.of(Verb.bare("releases", "lists the releases", listings::releases));
  }
}

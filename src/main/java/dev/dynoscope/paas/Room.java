package dev.dynoscope.paas;

import java.util.List;

/** Commands that belong together, under a title of a word or two. */
record Room(String title, List<Verb> verbs) {}

package dev.dynoscope.paas;

/** What an app is written in, as the slug compiler has found out (Buildpacks, Dev Center). */
public enum Language {
  /** Java: sources that were compiled, or a jar. */
  JAVA("Java", true),
  /** Node.js. */
  NODE("Node.js", false),
  /** Python. */
  PYTHON("Python", false),
  /** Pages and pictures that are served as they lie, by the JDK's own file server. */
  STATIC("static files", true),
  /** None of these: only the Procfile knows. */
  OTHER("", false);

  private final String title;
  private final boolean jvm;

  Language(String title, boolean jvm) {
    this.title = title;
    this.jvm = jvm;
  }

  /** What people call it; empty for {@link #OTHER}. */
  public String title() {
    return title;
  }

  /** Whether its dynos run a JVM, which is to be told how much memory it may take. */
  boolean jvm() {
    return jvm;
  }
}

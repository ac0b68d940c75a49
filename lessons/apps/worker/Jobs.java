import module java.base;

/** Jobs as files in ./jobs: what web writes down, and what worker looks for. */
final class Jobs {
  private static final Path FOLDER = Path.of("jobs");

  private Jobs() {}

  static void add() throws IOException {
    Files.createDirectories(FOLDER);
    Files.writeString(FOLDER.resolve("job-" + (count() + 1) + ".txt"), "Please do this.\n");
  }

  static long count() throws IOException {
    if (!Files.isDirectory(FOLDER)) {
      return 0;
    }
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.count();
    }
  }

  /** What both processes are told, and can agree on: a config var. */
  static String message() {
    return System.getenv().getOrDefault("MESSAGE", "");
  }
}

import module java.base;

/** Where the pictures are kept: on the dyno's disk, or in object storage where the app has it. */
sealed interface Pictures {
  /** Object storage, if the config vars tell of it; else the disk. */
  static Pictures from(Map<String, String> config) throws IOException {
    Optional<Bucket> bucket = Bucket.from(config);
    return bucket.isPresent() ? new InBucket(bucket.get()) : new OnDisk();
  }

  /** The names of all files. */
  Set<String> files() throws IOException;

  /** Takes a file over. */
  void keep(Path arrived, String file, String type) throws IOException;

  void delete(String file) throws IOException;

  /** A picture that is there, and what there is of it; whoever asks closes it. */
  Optional<Picture> find(String file) throws IOException;

  /** In words that go on with "is not" and stand for themselves. */
  String place();

  /** Told on the page, in HTML. */
  String placeInHtml();

  record Picture(InputStream bytes, long length) {}

  /** The article's way: it works until the next restart. */
  final class OnDisk implements Pictures {
    private static final Path FOLDER = Path.of("assets", "profilepictures");

    OnDisk() throws IOException {
      Files.createDirectories(FOLDER);
    }

    @Override
    public Set<String> files() throws IOException {
      try (Stream<Path> files = Files.list(FOLDER)) {
        return files
            .map(file -> file.getFileName().toString())
            .collect(Collectors.toCollection(TreeSet::new));
      }
    }

    @Override
    public void keep(Path arrived, String file, String type) throws IOException {
      Files.move(arrived, FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void delete(String file) throws IOException {
      Files.deleteIfExists(FOLDER.resolve(file));
    }

    @Override
    public Optional<Picture> find(String file) throws IOException {
      try {
        FileChannel picture = FileChannel.open(FOLDER.resolve(file));
        return Optional.of(new Picture(Channels.newInputStream(picture), picture.size()));
      } catch (NoSuchFileException e) {
        return Optional.empty();
      }
    }

    @Override
    public String place() {
      return "on this disk";
    }

    @Override
    public String placeInHtml() {
      return "<code>./assets/profilepictures</code>, on the disk of this dyno";
    }
  }

  /** The cure: outside all dynos, the same for each of them, and there after a restart. */
  record InBucket(Bucket bucket) implements Pictures {
    @Override
    public Set<String> files() throws IOException {
      return new TreeSet<>(bucket.keys());
    }

    @Override
    public void keep(Path arrived, String file, String type) throws IOException {
      bucket.put(file, arrived, type);
    }

    @Override
    public void delete(String file) throws IOException {
      bucket.delete(file);
    }

    @Override
    public Optional<Picture> find(String file) throws IOException {
      return bucket
          .get(file)
          .map(answer ->
              new Picture(
                  answer.body(), answer.headers().firstValueAsLong("Content-Length").orElse(0)));
    }

    @Override
    public String place() {
      return "in the object storage";
    }

    @Override
    public String placeInHtml() {
      return "object storage, outside all dynos: the bucket <code>" + bucket.name() + "</code>";
    }
  }
}

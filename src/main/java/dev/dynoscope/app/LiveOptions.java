package dev.dynoscope.app;

import dev.dynoscope.paas.json.EraFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What can be said about the platform that is to run. */
final class LiveOptions {
  private static final int HIGHEST_PORT = 65_535;

  @Option(
      names = "--app",
      paramLabel = "DIR",
      description = "An app folder to deploy; may be given several times.")
  private List<Path> apps = new ArrayList<>();

  @Option(
      names = "--router-port",
      paramLabel = "PORT",
      converter = Port.class,
      description = "Where the HTTP router listens, on loopback; 0, the default, is any free port.")
  private int routerPort;

  @Option(
      names = "--dns-port",
      paramLabel = "PORT",
      converter = Port.class,
      description = "Where the DNS server listens, on loopback; 0, the default, is any free port.")
  private int dnsPort;

  @Option(
      names = "--era",
      paramLabel = "NAME",
      converter = EraName.class,
      description =
          "Whose rules and numbers the platform begins with: cedar-2014, free-2019 (the default),"
              + " eco. The command era changes them while it runs.")
  private String era = EraFiles.DEFAULT;

  @Option(
      names = "--isolation",
      paramLabel = "KIND",
      converter = Kind.class,
      description =
          "In what dynos run; without it, in the strongest way that this machine has: "
              + Ladder.KINDS_IN_WORDS
              + ".")
  private Optional<String> isolation = Optional.empty();

  @Option(
      names = "--journal",
      paramLabel = "FILE",
      description = "Record all that happens in this file; one that exists is replaced.")
  private Optional<Path> journal = Optional.empty();

  @Option(
      names = "--storage",
      paramLabel = "DIR",
      description =
          "Keep object storage in this folder, which should hold nothing else: what apps store is"
              + " there again at the next start. Without it, storage ends with the program.")
  private Optional<Path> storage = Optional.empty();

  LiveStack.Wishes wishes() throws Trouble {
    return new LiveStack.Wishes(
        AppFolders.orSample(List.copyOf(apps)),
        routerPort,
        dnsPort,
        era,
        isolation,
        journal,
        storage.map(folder -> folder.toAbsolutePath().normalize()),
        Instant.now().truncatedTo(ChronoUnit.MILLIS));
  }

  /** Reads a port number. */
  static final class Port implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= HIGHEST_PORT) {
        return Integer.valueOf(value);
      }
      throw new TypeConversionException(
          "\"" + value + "\" is no port; write a number from 0 to " + HIGHEST_PORT);
    }
  }

  /** Reads a way to run dynos. */
  static final class Kind implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      if (Ladder.KINDS.contains(value)) {
        return value;
      }
      throw new TypeConversionException(
          "\"" + value + "\" is no way to run dynos; there are " + Ladder.KINDS_IN_WORDS);
    }
  }

  /** Reads the name of an era. */
  static final class EraName implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      if (EraFiles.NAMES.contains(value)) {
        return value;
      }
      throw new TypeConversionException(
          "\"" + value + "\" is no era; there are " + String.join(", ", EraFiles.NAMES));
    }
  }
}

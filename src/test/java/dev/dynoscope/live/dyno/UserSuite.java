package dev.dynoscope.live.dyno;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.opentest4j.TestAbortedException;

/** Runs the test classes it is given, in a process of its own, and says a line for each test. */
final class UserSuite implements TestExecutionListener {
  private static final String MARK = "outcome|";

  private final Map<String, String> names = new HashMap<>();

  private UserSuite() {}

  public static void main(String[] args) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(Stream.of(args).map(name -> selectClass(name)).toList())
            .build();
    LauncherFactory.create().execute(request, new UserSuite());
    System.exit(0); // whatever threads a failed test has left
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    String above = test.getParentId().map(id -> names.getOrDefault(id, "")).orElse("");
    names.put(test.getUniqueId(), (above + " " + test.getDisplayName()).strip());
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    Optional<Throwable> why = result.getThrowable();
    boolean aborted = why.filter(TestAbortedException.class::isInstance).isPresent();
    if (!aborted && (test.isTest() || why.isPresent())) {
      say(test, why.map(Throwable::toString).orElse(""));
    }
  }

  private void say(TestIdentifier test, String wrong) {
    String name = names.getOrDefault(test.getUniqueId(), test.getDisplayName());
    System.out.println(MARK + name.replace('|', '/') + "|" + wrong.replace('\n', ' '));
  }

  /**
   * How a test went.
   *
   * @param wrong what went wrong; empty if nothing did
   */
  record Outcome(String test, String wrong) {
    static Optional<Outcome> parsed(String line) {
      String[] parts = line.split("\\|", 3);
      return line.startsWith(MARK) && parts.length == 3
          ? Optional.of(new Outcome(parts[1], parts[2]))
          : Optional.empty();
    }

    void check() {
      if (!wrong.isEmpty()) {
        throw new AssertionError(wrong);
      }
    }
  }
}

package dev.dynoscope.app;

import dev.dynoscope.journal.Entry;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The platform that really runs, as the program opens it, for tests of other packages. */
public final class OpenStack implements AutoCloseable {
  /** In the middle of a month: nothing that is played here reaches its end. */
  private static final Instant START = Instant.parse("2019-11-10T12:00:00Z");

  private final Closing closing = new Closing();
  private final LiveStack stack;

  /** Opens it with these apps; dynos are plain processes, which every machine has. */
  public OpenStack(List<Path> apps, Consumer<List<Entry>> listener) throws Exception {
    try {
      LiveStack.Wishes wishes =
          new LiveStack.Wishes(
              apps,
              0,
              0,
              "free-2019",
              Optional.of("process"),
              Optional.empty(),
              Optional.empty(),
              START);
      stack = LiveStack.open(wishes, closing, OpenStack::troubled);
      stack.follow(
          "pairs",
          new Follower.Taker() {
            @Override
            public void take(List<Entry> entries) {
              listener.accept(entries);
            }

            @Override
            public void close() {}
          },
          OpenStack::troubled);
    } catch (Trouble | InterruptedException e) {
      closing.close();
      throw e;
    }
  }

  private static void troubled(String sentence) {
    throw new AssertionError(sentence);
  }

  /** Gives a command. */
  public void tell(String command) {
    stack.tell(command);
  }

  /** Platform time now. */
  public Instant now() {
    return stack.now();
  }

  /** Where the router listens for clients that ask no DNS server. */
  public InetSocketAddress router() {
    return ServeProcess.address(stack.routerAddress());
  }

  /** Where DNS is spoken. */
  public InetSocketAddress dns() {
    return ServeProcess.address(stack.dnsAddress());
  }

  @Override
  public void close() {
    closing.close();
  }
}

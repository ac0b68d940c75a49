package dev.dynoscope.live.dyno.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Our end of the first process in a container, which is the script {@code keeper.sh}: signals to
 * all processes, and questions that the engine itself cannot answer, or only slowly. It needs
 * nothing in the image but a shell, forks nothing, and works for an engine far away as well.
 */
final class Keeper {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** The script that the container is to run, with the dyno's command as its first argument. */
  static final String SCRIPT = script();

  private final OrderLine orders = new OrderLine();
  private final Map<Integer, CompletableFuture<String>> asked = new ConcurrentHashMap<>();
  private final AtomicInteger number = new AtomicInteger();
  private final CompletableFuture<Ended> ended = new CompletableFuture<>();
  private final StringBuilder unfinished = new StringBuilder();

  /**
   * The dyno's command has ended.
   *
   * @param oomKills how many processes were ended for want of memory
   */
  record Ended(int status, long oomKills) {}

  /**
   * What is taken of the memory.
   *
   * @param oomKills how many processes were ended for want of it
   */
  record Memory(long bytes, long oomKills) {}

  private static String script() {
    try (InputStream in = Keeper.class.getResourceAsStream("keeper.sh")) {
      if (in == null) {
        throw new IllegalStateException("keeper.sh is not among the program's files");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("keeper.sh cannot be read", e);
    }
  }

  /** What the container is to have as its input. */
  OrderLine orders() {
    return orders;
  }

  /** Completes when the command has ended, and fails when that will never be told. */
  CompletableFuture<Ended> ended() {
    return ended;
  }

  /** What {@link #greet} has it write to the output. */
  static final byte[] GREETING =
      "dynoscope: does anybody hear this?\n".getBytes(StandardCharsets.UTF_8);

  /** Has it say a word by which is known that its output is heard. */
  void greet() {
    orders.say("0 greet");
  }

  /** Has it begin the command, for which it waits. */
  void go() {
    orders.say("0 go");
  }

  /** Sends a signal to every process; false when the keeper does not say that it did. */
  boolean send(String signal) throws InterruptedException {
    return ask(signal).isPresent();
  }

  /** How many processes there are besides the keeper; empty when it does not say. */
  Optional<Integer> left() throws InterruptedException {
    return ask("left").map(Integer::valueOf);
  }

  boolean listens(int port) throws InterruptedException {
    return ask("listens %04X".formatted(port)).filter("yes"::equals).isPresent();
  }

  Optional<Memory> memory() throws InterruptedException {
    return ask("memory")
        .map(answer -> {
          String[] words = answer.split(" ", -1);
          return new Memory(Long.parseLong(words[0]), Long.parseLong(words[1]));
        });
  }

  private Optional<String> ask(String order) throws InterruptedException {
    int mine = number.incrementAndGet();
    CompletableFuture<String> answer = new CompletableFuture<>();
    asked.put(mine, answer);
    orders.say(mine + " " + order);
    try {
      return Optional.of(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException e) {
      return Optional.empty();
    } finally {
      asked.remove(mine);
    }
  }

  /** Takes what the container writes as errors: the keeper's answers, and nobody else's. */
  synchronized void heard(byte[] bytes) {
    unfinished.append(new String(bytes, StandardCharsets.UTF_8));
    int end = unfinished.indexOf("\n");
    while (end >= 0) {
      line(unfinished.substring(0, end));
      unfinished.delete(0, end + 1);
      end = unfinished.indexOf("\n");
    }
  }

  private void line(String line) {
    String[] words = line.split(" ", 2);
    if (line.matches("ended [0-9]{1,3} [0-9]{1,9}")) {
      String[] numbers = words[1].split(" ", -1);
      ended.complete(new Ended(Integer.parseInt(numbers[0]), Long.parseLong(numbers[1])));
    } else if (line.matches("[0-9]{1,9} .*")) {
      CompletableFuture<String> answer = asked.get(Integer.valueOf(words[0]));
      if (answer != null) {
        answer.complete(words[1]);
      }
    }
  }

  /** Nothing more will be heard. */
  void cutOff() {
    IOException why = new IOException("the container is gone");
    ended.completeExceptionally(why);
    asked.values().forEach(each -> each.completeExceptionally(why));
  }
}

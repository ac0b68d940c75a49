package dev.dynoscope.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dynoscope.paas.Input;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Inputs come out in the order in which they were put, many at once. */
@Timeout(60)
class MailboxTest {
  private final Mailbox mailbox = new Mailbox();

  @Test
  void oneByOneAndTogetherTheyKeepTheirOrder() throws InterruptedException {
    mailbox.put(told(1));
    mailbox.putAll(List.of(told(2), told(3)));
    mailbox.put(told(4));
    assertEquals(List.of(told(1), told(2), told(3), told(4)), mailbox.take(0));
  }

  @Test
  void thereIsALimitToWhatIsTakenAtOnceSoThatTheClockIsLookedAt() throws InterruptedException {
    List<Input> all = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      all.add(told(i));
      mailbox.put(told(i));
    }
    assertEquals(all.subList(0, 64), mailbox.take(0));
    assertEquals(all.subList(64, 100), mailbox.take(0));
  }

  @Test
  void whenThereIsNothingItSaysSoInTime() throws InterruptedException {
    assertEquals(List.of(), mailbox.take(1));
  }

  @Test
  void whatIsPutLaterIsWaitedFor() throws InterruptedException {
    Thread putting = Thread.ofVirtual().start(() -> mailbox.put(told(1)));
    assertEquals(List.of(told(1)), mailbox.take(30_000_000_000L));
    putting.join();
  }

  private static Input told(int number) {
    return new Input.Told("rate " + number);
  }
}

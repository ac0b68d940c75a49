package dev.dynoscope.live;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.RequestHead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that a platform was given, and when: who gives another one the same has the same platform
 * again. There is room for so much; of what comes after that, nothing can be repeated. One thread
 * writes, any may read.
 */
final class Tape {
  /** About what an input takes in memory, with its time. */
  private static final long BYTES = 140;

  private static final long BYTES_A_FILE = 100;
  private static final long BYTES_A_HEADER = 160;
  private static final long BYTES_A_HEAD = 500;

  private final List<Turn> turns = new ArrayList<>();
  private final long most;
  private long bytes;
  private long lastSeq;
  private Optional<Long> fullAt = Optional.empty();

  /**
   * One step of a platform.
   *
   * @param lastSeq the last entry of the journal after it
   */
  record Turn(Input input, Instant at, long lastSeq) {}

  /** An empty one; {@code most} is how many bytes of memory it may take, about. */
  Tape(long most) {
    this.most = most;
  }

  /** A step was made; {@code seq} is the last entry of the journal now. */
  synchronized void add(Input input, Instant at, long seq) {
    if (fullAt.isPresent()) {
      return;
    }
    bytes += weight(input);
    if (bytes > most) {
      fullAt = Optional.of(lastSeq);
      return;
    }
    turns.add(new Turn(input, at, seq));
    lastSeq = seq;
  }

  /**
   * The steps by which a moment had come about: all that brought about nothing after the entry
   * {@code last}, and in any case that of {@code entry}; empty if that is not there.
   */
  synchronized Optional<List<Turn>> by(long entry, long last) {
    int least = countBefore(entry) + 1;
    return least > turns.size()
        ? Optional.empty()
        : Optional.of(List.copyOf(turns.subList(0, Math.max(least, countBefore(last + 1)))));
  }

  /** How many steps had been made when {@code seq} was not told yet. */
  private int countBefore(long seq) {
    int low = 0;
    int high = turns.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (turns.get(middle).lastSeq() < seq) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The last entry that can be repeated, once there is one after which nothing can. */
  synchronized Optional<Long> fullAt() {
    return fullAt;
  }

  private static long weight(Input input) {
    return BYTES + more(input);
  }

  /** Of what is long only; all else takes about the same. */
  private static long more(Input input) {
    if (input instanceof Input.RequestArrived arrived) {
      return head(arrived.head());
    }
    if (input instanceof Input.HeadRefused refused) {
      return head(refused.head());
    }
    if (input instanceof Input.FilesChanged changed) {
      return files(changed.written()) + changed.deleted().size() * BYTES_A_FILE;
    }
    if (input instanceof Input.DynoEnded ended) {
      return files(ended.lost());
    }
    return input instanceof Input.OutputLine line ? line.text().length() : 0;
  }

  private static long files(List<FileInfo> files) {
    return files.size() * BYTES_A_FILE;
  }

  private static long head(RequestHead head) {
    return BYTES_A_HEAD + head.headers().size() * BYTES_A_HEADER;
  }
}

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

  /** The steps up to the one that made entry {@code seq}; empty if that is not there. */
  synchronized Optional<List<Turn>> upTo(long seq) {
    int last = 0;
    int high = turns.size();
    while (last < high) {
      int middle = (last + high) >>> 1;
      if (turns.get(middle).lastSeq() < seq) {
        last = middle + 1;
      } else {
        high = middle;
      }
    }
    return last == turns.size()
        ? Optional.empty()
        : Optional.of(List.copyOf(turns.subList(0, last + 1)));
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

package dev.dynoscope.view;

import dev.dynoscope.journal.Entry;
import dev.dynoscope.journal.LogLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Looks for lines of the log, of which there are more and more: each line is looked at once for
 * each thing that is looked for.
 */
final class LogSearch {
  private final List<Entry> lines = new ArrayList<>();
  private final List<Integer> hits = new ArrayList<>();
  private final SortedSet<String> processes = new TreeSet<>();
  private Wanted wanted = Wanted.ALL;
  private int looked;

  /**
   * What is looked for.
   *
   * @param words to be found in a line, whatever their case; empty for none
   * @param process such as {@code web.1} or {@code router}; empty for all
   * @param errors whether only lines that tell of something wrong are wanted
   */
  record Wanted(String words, String process, boolean errors) {
    static final Wanted ALL = new Wanted("", "", false);

    private boolean shows(LogLine line) {
      return (process.isEmpty() || line.process().equals(process))
          && (!errors || LogText.isError(line));
    }

    private boolean hits(LogLine line) {
      return !words.isEmpty()
          && LogText.of(line).toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
  }

  /** From now on looks for something else. */
  void lookFor(Wanted next) {
    if (!next.equals(wanted)) {
      wanted = next;
      looked = 0;
      lines.clear();
      hits.clear();
    }
  }

  Wanted wanted() {
    return wanted;
  }

  /** Takes in what has come since; {@code all} are all lines so far, and only grow in number. */
  void take(List<Entry> all) {
    for (; looked < all.size(); looked++) {
      Entry entry = all.get(looked);
      if (entry.fact() instanceof LogLine line) {
        processes.add(line.process());
        if (wanted.shows(line)) {
          if (wanted.hits(line)) {
            hits.add(lines.size());
          }
          lines.add(entry);
        }
      }
    }
  }

  /** The lines that are wanted, up to the entry {@code seq}. */
  List<Entry> lines(long seq) {
    return Collections.unmodifiableList(lines.subList(0, count(seq)));
  }

  private int count(long seq) {
    int low = 0;
    int high = lines.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lines.get(middle).seq() <= seq) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Which of these lines have the words in them, by their place. */
  List<Integer> hits(long seq) {
    int shown = count(seq);
    int at = Collections.binarySearch(hits, shown);
    return Collections.unmodifiableList(hits.subList(0, at < 0 ? -at - 1 : at));
  }

  /** All that have written so far. */
  SortedSet<String> processes() {
    return Collections.unmodifiableSortedSet(processes);
  }
}

package dev.dynoscope.live.browser;

import dev.dynoscope.journal.PageFact.PageShown;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What the browser brought back from its latest visits, beyond what it reports of them: so much,
 * and no more. May be used from any thread.
 */
public final class KeptPages {
  /** How many bytes of pictures and characters of text are kept. */
  private static final long MOST = 24L << 20;

  private static final int MOST_PAGES = 200;

  private final Deque<Kept> kept = new ArrayDeque<>();
  private long weight;

  /**
   * One page.
   *
   * @param shown what was reported of it; a page is found by this very object
   * @param type its {@code Content-Type}, empty where there was none
   * @param text its lines, more of them than are reported
   * @param pictures what its pictures hold, by path
   */
  public record Kept(
      PageShown shown, String type, List<String> text, SortedMap<String, byte[]> pictures) {
    private long weight() {
      return text.stream().mapToLong(String::length).sum()
          + pictures.values().stream().mapToLong(bytes -> bytes.length).sum();
    }
  }

  synchronized void keep(Kept page) {
    kept.addLast(page);
    weight += page.weight();
    while (weight > MOST || kept.size() > MOST_PAGES) {
      weight -= kept.removeFirst().weight();
    }
  }

  /** What came with this page; empty when it is not kept any more. */
  @SuppressWarnings("ReferenceEquality") // two visits may show the same and bring other pictures
  public synchronized Optional<Kept> find(PageShown page) {
    return kept.stream().filter(each -> each.shown() == page).findFirst();
  }
}

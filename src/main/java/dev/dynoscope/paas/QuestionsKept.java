package dev.dynoscope.paas;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Questions that were told, until their messages are, which the wire tells a moment later. */
final class QuestionsKept {
  private static final int MOST = 512;

  private final Map<Long, Long> answered = new LinkedHashMap<>();

  /** The question's answer is the entry {@code answer}. */
  void keep(long question, long answer) {
    answered.put(question, answer);
    if (answered.size() > MOST) {
      answered.remove(answered.keySet().iterator().next());
    }
  }

  /** The entry of its answer; empty where it was not told. */
  Optional<Long> take(long question) {
    return Optional.ofNullable(answered.remove(question));
  }
}

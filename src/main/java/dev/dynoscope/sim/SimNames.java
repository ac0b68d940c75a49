package dev.dynoscope.sim;

import dev.dynoscope.journal.DnsRecord;
import dev.dynoscope.paas.DnsAnswer;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Input;
import dev.dynoscope.sim.scenario.Lines;
import dev.dynoscope.sim.scenario.Mishap;
import dev.dynoscope.time.Dice;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Those who ask the DNS server, and keep what they were told for as long as it says. */
final class SimNames {
  /** The address of a host, and for how long it may be believed. */
  private record Known(String address, Instant until) {}

  /** How long who asks waits for an answer that was lost: the limit of common resolvers. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Course course;
  private final Network network;
  private final Map<Long, Consumer<Optional<DnsAnswer>>> open = new HashMap<>();
  private final Map<List<String>, Known> known = new HashMap<>();
  private long questions;

  SimNames(Course course, Lines lines) {
    this.course = course;
    Dice dice = course.dice("names");
    network = new Network(lines.outside(), lines.lossPerMille(), dice, course.mishaps());
  }

  /** Asks DNS for the addresses of a name; after a while an answer comes, or none. */
  void ask(String name, Consumer<Optional<DnsAnswer>> answered) {
    if (course.mishaps().happens(Mishap.NAME_LOST)) {
      course.after(PATIENCE, () -> answered.accept(Optional.empty()));
      return;
    }
    long question = ++questions;
    open.put(question, answered);
    course.after(
        network.trip(), () -> course.give(new Input.NameAsked(question, name, "A", "UDP")));
  }

  void answered(Effect.AnswerName effect) {
    Optional.ofNullable(open.remove(effect.question()))
        .ifPresent(asker ->
            course.after(network.trip(), () -> asker.accept(Optional.of(effect.answer()))));
  }

  /** The first address of a host, from what {@code group} knows already or from DNS. */
  void addressOf(String group, String host, Consumer<Optional<String>> found) {
    List<String> key = List.of(group, host);
    Known before = known.get(key);
    if (before != null && course.now().isBefore(before.until())) {
      found.accept(Optional.of(before.address()));
      return;
    }
    ask(
        host,
        answer -> {
          List<DnsRecord> chain = answer.map(DnsAnswer::chain).orElse(List.of());
          Optional<DnsRecord> address =
              chain.stream().filter(r -> r.type().equals("A")).findFirst();
          int ttl = chain.stream().mapToInt(DnsRecord::ttlSeconds).min().orElse(0);
          address.ifPresent(a -> {
            Instant until = course.now().plus(Duration.ofSeconds(ttl));
            known.put(key, new Known(a.value(), until));
          });
          found.accept(address.map(DnsRecord::value));
        });
  }
}

package dev.dynoscope.paas;

import dev.dynoscope.journal.DynoName;
import dev.dynoscope.journal.RequestFact.ConnectionUpgraded;
import dev.dynoscope.journal.RequestFact.DynoConnected;
import dev.dynoscope.journal.RequestFact.FirstByteReceived;
import dev.dynoscope.journal.RequestFact.RequestForwarded;
import dev.dynoscope.paas.Exchange.Progress;
import dev.dynoscope.paas.Exchange.Stir;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What becomes of a request that was handed to a dyno. */
final class Transit {
  private static final int SWITCHING_PROTOCOLS = 101;

  private final Eras eras;
  private final Exchanges exchanges;

  Transit(Eras eras, Exchanges exchanges) {
    this.eras = eras;
    this.exchanges = exchanges;
  }

  void handle(Exchange x, Input.OfOpenExchange input, Instant now) {
    switch (input) {
      case Input.Connected i -> connected(x, i.took(), now);
      case Input.ConnectFailed _ -> throw new IllegalArgumentException("no dyno has " + x.id());
      case Input.RequestSent i -> sent(x, i.bytes(), now);
      case Input.BodyMalformed _ -> exchanges.refuse(x, Refusal.badRequest(400, "bad chunk"));
      case Input.AnswerBegan i -> answerBegan(x, i.status(), now);
      case Input.AnswerEnded i -> exchanges.complete(x, i.bytes());
      case Input.DynoHungUp _ -> hungUp(x);
      case Input.AnswerMalformed _ -> exchanges.refuse(x, ErrorCode.H17);
      case Input.AnswerRestricted i -> exchanges.refuse(x, Refusal.restriction(i.why()));
      case Input.ClientGone _ -> exchanges.drop(x, ErrorCode.H27);
      case Input.Stirred i -> stirred(x, i, now);
    }
  }

  private void connected(Exchange x, Duration took, Instant now) {
    if (x.progress() instanceof Progress.Connecting s) {
      exchanges.put(x.at(new Progress.Sending(s.dyno(), now, took, stirAt(now))));
      exchanges.note(x.number(), new DynoConnected(x.id(), s.dyno(), took));
    }
  }

  private Stir stirAt(Instant last) {
    return Stir.at(last, eras.now().routing().idleTimeout());
  }

  private void sent(Exchange x, long bytes, Instant now) {
    if (x.progress() instanceof Progress.Sending s) {
      Instant deadline = now.plus(eras.now().routing().firstByteTimeout());
      exchanges.put(x.at(new Progress.Sent(s.dyno(), s.since(), s.connect(), deadline)));
      exchanges.note(x.number(), new RequestForwarded(x.id(), s.dyno(), bytes));
    }
  }

  private void answerBegan(Exchange x, int status, Instant now) {
    switch (x.progress()) {
      case Progress.Sending s -> answering(x, s.dyno(), s.since(), s.connect(), status, now);
      case Progress.Sent s -> answering(x, s.dyno(), s.since(), s.connect(), status, now);
      case Progress.Held _, Progress.Connecting _, Progress.Answering _ -> {}
    }
  }

  private void answering(
      Exchange x, DynoName dyno, Instant since, Duration connect, int status, Instant now) {
    exchanges.put(x.at(new Progress.Answering(dyno, since, connect, status, stirAt(now))));
    Duration service = Duration.between(since, now);
    exchanges.note(x.number(), new FirstByteReceived(x.id(), dyno, status, service));
    if (status == SWITCHING_PROTOCOLS) {
      String protocol = HeaderRules.upgrade(x.head()).orElse("");
      exchanges.note(x.number(), new ConnectionUpgraded(x.id(), dyno, protocol));
    }
  }

  private void hungUp(Exchange x) {
    if (x.progress() instanceof Progress.Answering) {
      exchanges.drop(x, ErrorCode.H18);
    } else {
      exchanges.refuse(x, ErrorCode.H13);
    }
  }

  /** The wire says when bytes last went through: what is silent for too long is given up. */
  private void stirred(Exchange x, Input.Stirred input, Instant now) {
    Optional<Stir> before = x.stir();
    if (before.isEmpty()) {
      return;
    }
    Instant known = before.get().last();
    Instant told = input.moved() ? now.minus(input.quiet()) : known;
    Stir next = stirAt(told.isAfter(known) ? told : known);
    if (next.askAt().filter(now::isBefore).isPresent()) {
      exchanges.put(x.stirred(next));
    } else {
      exchanges.giveUpSilent(x, input.waitsForClient(), input.bytes());
    }
  }
}

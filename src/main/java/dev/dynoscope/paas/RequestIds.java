package dev.dynoscope.paas;

import dev.dynoscope.journal.RequestId;
import dev.dynoscope.time.Dice;
import java.util.HexFormat;

/** Gives each request its id: the client's own, unless it is unfit or taken. */
final class RequestIds {
  private final Dice dice;
  private final OpenExchanges open;

  RequestIds(Dice dice, OpenExchanges open) {
    this.dice = dice;
    this.open = open;
  }

  RequestId of(RequestHead head) {
    return HeaderRules.requestId(head).filter(kept -> !open.has(kept)).orElseGet(this::random);
  }

  private RequestId random() {
    HexFormat hex = HexFormat.of();
    String high = hex.toHexDigits(dice.bits());
    String low = hex.toHexDigits(dice.bits());
    return new RequestId(
        high.substring(0, 8)
            + '-'
            + high.substring(8, 12)
            + "-4"
            + high.substring(13)
            + "-a"
            + low.substring(1, 4)
            + '-'
            + low.substring(4));
  }
}

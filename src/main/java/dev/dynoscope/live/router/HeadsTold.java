package dev.dynoscope.live.router;

import dev.dynoscope.journal.RequestFact.HeadWay;
import dev.dynoscope.paas.Input;
import io.netty.channel.ChannelPipeline;
import java.util.Optional;

/** Tells the heads of one exchange, if that was ordered. */
final class HeadsTold implements HeadTap.Told {
  private final long exchange;
  private final HttpRouter router;
  private boolean wanted;

  HeadsTold(long exchange, HttpRouter router) {
    this.exchange = exchange;
    this.router = router;
  }

  /** From now on heads are told; that of the client, which has come already, at once. */
  void begin(HeadIn head, ChannelPipeline client) {
    wanted = true;
    router.report(new Input.HeadPassed(exchange, HeadWay.FROM_CLIENT, head.raw(), head.rawBytes()));
    client.addFirst(new HeadTap(Optional.empty(), Optional.of(HeadWay.TO_CLIENT), this));
  }

  /** Has the bytes to a dyno and back looked at, if heads are told. */
  void listen(ChannelPipeline dyno) {
    if (wanted) {
      dyno.addFirst(
          new HeadTap(Optional.of(HeadWay.FROM_DYNO), Optional.of(HeadWay.TO_DYNO), this));
    }
  }

  @Override
  public void head(HeadWay way, HeadBytes bytes) {
    router.report(new Input.HeadPassed(exchange, way, bytes.text(), bytes.count()));
  }
}

package dev.dynoscope.live.router;

import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Endpoint;
import dev.dynoscope.paas.Era;
import dev.dynoscope.paas.HeaderRules;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.RequestHead;
import dev.dynoscope.paas.json.EraFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A router whose platform is a function from what is reported to what is ordered. */
final class Front implements AutoCloseable {
  static final Era.Limits LIMITS = EraFiles.load(EraFiles.DEFAULT).limits();
  private final BlockingQueue<Input.OfExchange> reported = new LinkedBlockingQueue<>();
  private final BiConsumer<Input.OfExchange, HttpRouter> rules;
  private final HttpRouter router;
  private volatile @Nullable HttpRouter answering;

  Front(Function<Input.OfExchange, Optional<Effect.ForWire>> rules) throws IOException {
    this(rules, LIMITS, Times.USUAL);
  }

  Front(Function<Input.OfExchange, Optional<Effect.ForWire>> rules, Era.Limits limits, Times times)
      throws IOException {
    this((input, to) -> rules.apply(input).ifPresent(to::carryOut), limits, times);
  }

  private Front(BiConsumer<Input.OfExchange, HttpRouter> rules, Era.Limits limits, Times times)
      throws IOException {
    this.rules = rules;
    router = new HttpRouter(this::hear, InetAddress.getLoopbackAddress(), 0, limits, times);
    answering = router;
  }

  /** Sends every request to one dyno; breaks off what goes wrong. */
  static Front forwardingTo(RawDyno dyno) throws IOException {
    return new Front(input ->
        switch (input) {
          case Input.RequestArrived arrived ->
              Optional.of(forward(arrived.exchange(), dyno.endpoint(), arrived.head()));
          case Input.DynoHungUp hungUp ->
              Optional.of(new Effect.Refuse(hungUp.exchange(), 503, "hung up"));
          case Input.BodyMalformed body ->
              Optional.of(new Effect.Refuse(body.exchange(), 400, "bad chunk"));
          case Input.AnswerRestricted restricted ->
              Optional.of(new Effect.Refuse(restricted.exchange(), 502, restricted.why().name()));
          case Input.AnswerMalformed malformed ->
              Optional.of(new Effect.Refuse(malformed.exchange(), 503, "malformed"));
          default -> Optional.empty();
        });
  }

  /** Gives the router several orders at once. */
  static Front ordering(BiConsumer<Input.OfExchange, HttpRouter> rules) throws IOException {
    return new Front(rules, LIMITS, Times.USUAL);
  }

  /** Gives no orders: the test does, with {@link #order}. */
  static Front silent() throws IOException {
    return new Front(input -> Optional.empty());
  }

  static Effect.Forward forward(long exchange, Endpoint to, RequestHead head) {
    List<RequestHead.Header> headers = new ArrayList<>(head.headers());
    headers.removeIf(each -> each.name().equalsIgnoreCase("Connection"));
    boolean upgrade = HeaderRules.upgrade(head).isPresent();
    headers.add(new RequestHead.Header("Connection", upgrade ? "upgrade" : "close"));
    return new Effect.Forward(exchange, to, Duration.ofSeconds(5), headers, "vegur");
  }

  private void hear(Input input) {
    HttpRouter to = answering;
    if (input instanceof Input.OfExchange ofExchange && to != null) {
      reported.add(ofExchange);
      rules.accept(ofExchange, to);
    }
  }

  void order(Effect.ForWire order) {
    router.carryOut(order);
  }

  HttpRouter router() {
    return router;
  }

  RawHttp connect() throws IOException {
    return RawHttp.to(router.port());
  }

  /** The next report of this kind; those before it are passed over. */
  <T extends Input.OfExchange> T await(Class<T> kind) throws InterruptedException {
    while (true) {
      Input.OfExchange next = reported.poll(10, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("the router did not report " + kind.getSimpleName());
      }
      if (kind.isInstance(next)) {
        return kind.cast(next);
      }
    }
  }

  /** The names of the next reports up to and with {@code last}. */
  List<String> namesUpTo(Class<? extends Input.OfExchange> last) throws InterruptedException {
    List<String> names = new ArrayList<>();
    Input.OfExchange next;
    do {
      next = await(Input.OfExchange.class);
      names.add(next.getClass().getSimpleName());
    } while (!last.isInstance(next));
    return names;
  }

  /** Reports that nobody has looked at yet. */
  List<Input.OfExchange> rest() {
    List<Input.OfExchange> left = new ArrayList<>();
    reported.drainTo(left);
    return left;
  }

  @Override
  public void close() {
    router.close();
  }
}

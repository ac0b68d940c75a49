package dev.dynoscope.live.dyno.engine;

import com.github.dockerjava.api.model.Network;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The networks that dynos are on: each reaches the internet and this machine, and none another
 * dyno. Docker keeps those on one network apart when told to; Podman keeps apart what is on
 * different ones.
 */
final class Networks {
  private final Engine engine;
  private final RunOwner owner;
  private final AtomicInteger number = new AtomicInteger();
  private final Lent shared;

  /**
   * A network.
   *
   * @param gateway the address at which its containers see the engine's machine, if it is told
   */
  record Lent(String id, Optional<String> gateway) {}

  Networks(Engine engine, RunOwner owner) throws IOException, InterruptedException {
    this.engine = engine;
    this.owner = owner;
    shared = create();
  }

  /** A network for one dyno. */
  Lent lend() throws IOException, InterruptedException {
    return engine.podman() ? create() : shared;
  }

  /** The dyno is gone. */
  void giveBack(Lent lent) throws IOException, InterruptedException {
    if (!lent.equals(shared)) {
      Removal.network(engine, lent.id());
    }
  }

  /** The one that is there as long as this is. */
  Lent lasting() {
    return shared;
  }

  private Lent create() throws IOException, InterruptedException {
    String name = "dynoscope-" + owner.shortRun() + "-" + number.incrementAndGet();
    Map<String, String> options =
        engine.podman()
            ? Map.of("isolate", "true")
            : Map.of("com.docker.network.bridge.enable_icc", "false");
    String id =
        engine
            .ask(docker ->
                docker
                    .createNetworkCmd()
                    .withName(name)
                    .withDriver("bridge")
                    .withOptions(options)
                    .withLabels(owner.labels())
                    .exec())
            .getId();
    return new Lent(id, gateway(id));
  }

  private Optional<String> gateway(String id) throws IOException, InterruptedException {
    Network network = engine.ask(docker -> docker.inspectNetworkCmd().withNetworkId(id).exec());
    Network.Ipam ipam = network.getIpam();
    List<Network.Ipam.Config> configs = ipam == null ? List.of() : ipam.getConfig();
    return configs == null
        ? Optional.empty()
        : configs.stream()
            .map(Network.Ipam.Config::getGateway)
            .filter(address -> address != null && address.indexOf(':') < 0)
            .findFirst();
  }
}

package dev.dynoscope.view;

import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.journal.RequestFact.HeadSeen;
import dev.dynoscope.journal.RequestFact.HeadWay;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.view.Block.Code;
import dev.dynoscope.view.Block.Heading;
import dev.dynoscope.view.Block.Words;
import dev.dynoscope.world.DynoState;
import dev.dynoscope.world.RequestState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to type in a terminal to see the same from outside; nothing where nothing runs. */
final class TryIt {
  private final PageContext context;
  private final List<Block> blocks = new ArrayList<>();

  private TryIt(PageContext context) {
    this.context = context;
  }

  private boolean runs() {
    return context.notes().takesCommands() && !context.notes().router().isEmpty();
  }

  private List<Block> done() {
    if (runs() && !blocks.isEmpty()) {
      blocks.addFirst(new Heading(context.say("inspector.try")));
      return blocks;
    }
    return List.of();
  }

  /** A page of the first app, and its name. */
  static List<Block> first(PageContext context) {
    TryIt it = new TryIt(context);
    context.notes().hosts().stream().limit(1).forEach(it::host);
    return it.done();
  }

  /** A page of this host, and its name. */
  static List<Block> host(String host, PageContext context) {
    TryIt it = new TryIt(context);
    it.host(host);
    return it.done();
  }

  private void host(String host) {
    blocks.add(new Code(Curl.page(host, "/", context.notes().router())));
    dig(host, "A", "UDP");
  }

  private void dig(String name, String type, String transport) {
    String dns = context.notes().dns();
    int colon = dns.lastIndexOf(':');
    if (colon > 0) {
      String usual = type.equals("A") ? "" : " " + type;
      String over = transport.equals("TCP") ? " +tcp" : "";
      String server = "dig @" + dns.substring(0, colon) + " -p " + dns.substring(colon + 1);
      blocks.add(new Code(server + " " + Curl.quoted(name) + usual + over));
    }
  }

  /** The same request once more. */
  static List<Block> request(RequestState request, PageContext context) {
    TryIt it = new TryIt(context);
    Optional<HeadSeen> head = HeadBlocks.find(request, HeadWay.FROM_CLIENT);
    Curl curl = head.map(Curl::of).orElseGet(() -> Curl.of(request));
    it.blocks.add(new Code(curl.command(context.notes().router())));
    curl.body()
        .ifPresent(
            bytes -> it.words(context.say("inspector.try.body", context.figures().size(bytes))));
    if (!curl.left().isEmpty()) {
      it.words(context.say("inspector.try.left", String.join(", ", curl.left())));
    }
    return it.done();
  }

  private void words(String text) {
    blocks.add(new Words(text, Ink.TEXT_MUTED));
  }

  /** The same question once more. */
  static List<Block> question(DnsFact.NameAsked asked, PageContext context) {
    TryIt it = new TryIt(context);
    it.dig(asked.name(), asked.type(), asked.transport());
    return it.done();
  }

  /** By way of the router, which picks whom it wants, and past it. */
  static List<Block> dyno(DynoState dyno, PageContext context) {
    TryIt it = new TryIt(context);
    Optional<String> host =
        context.world().apps().find(dyno.name().app()).flatMap(a -> a.hosts().stream().findFirst());
    if (dyno.name().web()) {
      host.ifPresent(
          name -> it.blocks.add(new Code(Curl.page(name, "/", context.notes().router()))));
    }
    if (!dyno.address().isEmpty()) {
      it.blocks.add(new Code("curl http://" + dyno.address() + "/"));
      it.words(context.say("inspector.try.past-router"));
    }
    return it.done();
  }
}

package dev.dynoscope.view;

import dev.dynoscope.journal.DnsFact;
import dev.dynoscope.picture.Ink;
import dev.dynoscope.view.Block.Button;
import dev.dynoscope.view.Block.Buttons;
import dev.dynoscope.view.Block.Deed;
import dev.dynoscope.view.Block.Heading;
import dev.dynoscope.view.Block.Link;
import dev.dynoscope.view.Block.Row;
import dev.dynoscope.view.Block.Tall;
import dev.dynoscope.view.Block.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the inspector says of the DNS server, and of one question to it. */
final class DnsPage {
  static final String LAST = "Last";
  static final String QUESTIONS = "Questions";
  static final String ZONES = "Zones";

  private static final int FIRST = 30;
  private static final String MORE = "questions.more";

  private final PageContext context;
  private final long seq;
  private final List<QuestionBook.Told> asked;
  private final List<Block> blocks = new ArrayList<>();

  private DnsPage(PageContext context) {
    this.context = context;
    seq = context.world().seq();
    asked = context.books().questions().until(seq);
  }

  static Page of(PageContext context) {
    DnsPage page = new DnsPage(context);
    Page.Tabs tabs = Page.tabs(context, "dns", LAST, LAST, QUESTIONS, ZONES);
    switch (tabs.chosen()) {
      case QUESTIONS -> page.questions();
      case ZONES -> page.zones();
      default -> page.last();
    }
    Optional<QuestionBook.Told> last =
        page.asked.isEmpty() ? Optional.empty() : Optional.of(page.asked.getLast());
    return new Page(
        context.say("inspector.dns"),
        last.map(page::state).orElse(""),
        last.map(page::ink).orElse(Ink.WAIT),
        tabs,
        page.blocks,
        last.map(told -> TryIt.question(told.asked(), context))
            .orElseGet(() -> TryIt.first(context)));
  }

  /** The page of one question. */
  static Page of(QuestionBook.Told told, PageContext context) {
    DnsPage page = new DnsPage(context);
    page.blocks.addAll(QuestionBlocks.of(told, context));
    return new Page(
        told.asked().type() + " " + told.asked().name(),
        page.state(told),
        page.ink(told),
        Page.Tabs.NONE,
        page.blocks,
        TryIt.question(told.asked(), context));
  }

  private void last() {
    if (asked.isEmpty()) {
      blocks.add(new Words(context.say("inspector.dns.nobody"), Ink.TEXT_FAINT));
    } else {
      blocks.add(new Heading(context.say("inspector.dns.last")));
      QuestionBook.Told told = asked.getLast();
      String name = context.say("inspector.dns.record-of", told.asked().type());
      blocks.add(new Tall(name, told.asked().name()));
      blocks.addAll(QuestionBlocks.of(told, context));
    }
  }

  private void questions() {
    int most = context.reading().most(MORE, FIRST);
    asked.reversed().stream().limit(most).forEach(told -> blocks.add(link(told)));
    if (asked.isEmpty()) {
      blocks.add(new Words(context.say("inspector.dns.nobody"), Ink.TEXT_FAINT));
    }
    if (asked.size() > most) {
      Deed more = new Deed.Choose(MORE, String.valueOf(most / FIRST + 1));
      String words = context.say("inspector.more");
      blocks.add(new Buttons(List.of(new Button("more", words, more, true))));
    }
  }

  private Link link(QuestionBook.Told told) {
    return new Link(
        new Deed.Select(Selection.question(told.seq())),
        told.asked().name(),
        told.asked().type() + "  " + state(told),
        ink(told),
        false);
  }

  private void zones() {
    if (!context.world().names().owned().isEmpty()) {
      blocks.add(new Heading(context.say("inspector.dns.owned")));
      context.world().names().owned().forEach((name, what) -> blocks.add(new Tall(name, what)));
    }
    blocks.add(new Heading(context.say("inspector.where")));
    String address = context.notes().dns();
    blocks.add(
        new Row(
            context.say("inspector.listens-at"),
            address.isEmpty() ? context.say("inspector.nothing-runs") : address,
            Ink.TEXT));
    blocks.add(new Words(context.say("inspector.dns.zones"), Ink.TEXT_MUTED));
  }

  private String state(QuestionBook.Told told) {
    return told.answer(seq)
        .map(DnsFact.NameAnswered::rcode)
        .orElseGet(() -> context.say("inspector.dns.asked"));
  }

  private Ink ink(QuestionBook.Told told) {
    return told.answer(seq)
        .map(answer -> answer.rcode().equals("NOERROR") ? Ink.OK : Ink.FAIL)
        .orElse(Ink.WAIT);
  }
}

package dev.dynoscope.view;

import dev.dynoscope.view.Block.Bar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Turns the blocks of a page into controls. What has not changed keeps its control, and so what has
 * the focus keeps it while figures around it change.
 */
final class PageLayout {
  private static final double NAME_WIDTH = 64;
  private static final double BAR_HEIGHT = 10;

  private final Controls controls;
  private final List<Laid> laid = new ArrayList<>();

  private record Laid(Block block, Node node) {}

  PageLayout(Deeds deeds) {
    controls = new Controls(deeds);
  }

  /** Makes {@code into} hold these blocks and nothing else. */
  @SuppressWarnings("ReferenceEquality") // a control is itself
  void lay(List<Block> blocks, ObservableList<Node> into) {
    List<Laid> before = new ArrayList<>(laid);
    laid.clear();
    for (Block block : blocks) {
      laid.add(taken(block, before));
    }
    into.removeAll(before.stream().map(Laid::node).toList());
    for (int i = 0; i < laid.size(); i++) {
      Node node = laid.get(i).node();
      if (i >= into.size() || into.get(i) != node) {
        into.remove(node);
        into.add(i, node);
      }
    }
  }

  private Laid taken(Block block, List<Laid> before) {
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i).block().equals(block)) {
        return before.remove(i);
      }
    }
    return new Laid(block, node(block));
  }

  private Node node(Block block) {
    return switch (block) {
      case Block.Heading b -> Texts.label(b.text().toUpperCase(Locale.ROOT), "heading");
      case Block.Words b -> Texts.words(b.text(), b.ink());
      case Block.Row b -> Texts.pair(Texts.label(b.name(), "faint"), b.value(), b.ink());
      case Block.Tall b -> Texts.tall(b);
      case Block.Item b -> Texts.item(b);
      case Block.Gauge b -> Texts.gauge(b);
      case Block.Callout b -> Texts.callout(b);
      case Block.Code b -> controls.code(b.text());
      case Block.Waterfall b -> waterfall(b.bars());
      case Block.Link b -> controls.link(b);
      case Block.Buttons b -> controls.buttons(b);
      case Block.Options b -> controls.options(b);
      case Block.Search b -> controls.search(b);
      case Block.Raw b -> controls.raw(b);
      case Block.Secret b -> controls.secret(b);
      case Block.Picture b -> Texts.picture(b);
      case Block.Address b -> controls.address(b);
    };
  }

  private static Node waterfall(List<Bar> bars) {
    VBox all = new VBox();
    all.getStyleClass().add("waterfall");
    for (Bar bar : bars) {
      Label name = Texts.label(bar.name(), "faint");
      name.setMinWidth(NAME_WIDTH);
      Label took = Texts.label(bar.took(), "mono");
      took.setMinWidth(NAME_WIDTH);
      took.setAlignment(Pos.CENTER_RIGHT);
      HBox line = new HBox(name, track(bar), took);
      line.setAlignment(Pos.CENTER_LEFT);
      all.getChildren().add(line);
    }
    return all;
  }

  private static Pane track(Bar bar) {
    Region colour = new Region();
    colour.setStyle("-fx-background-color: " + Look.variable(bar.ink()) + ";");
    colour.getStyleClass().add("bar");
    colour.setManaged(false);
    Pane track = new Pane(colour);
    track.setMinWidth(0);
    track.setPrefHeight(BAR_HEIGHT + 6);
    track
        .widthProperty()
        .subscribe(width -> {
          double all = width.doubleValue();
          double length = Math.max(3, (bar.to() - bar.from()) * all);
          colour.resizeRelocate(bar.from() * all, 3, length, BAR_HEIGHT);
        });
    HBox.setHgrow(track, Priority.ALWAYS);
    return track;
  }
}

package dev.dynoscope.view;

import dev.dynoscope.view.Block.Deed;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/** The tabs over a page: one of them is always chosen. */
final class PageTabs {
  private final FlowPane row = new FlowPane();
  private final Deeds deeds;
  private Page.Tabs shown = Page.Tabs.NONE;

  PageTabs(Deeds deeds) {
    this.deeds = deeds;
    row.getStyleClass().add("tabs");
    row.setVisible(false);
    row.managedProperty().bind(row.visibleProperty());
  }

  void show(Page.Tabs tabs) {
    boolean same = tabs.kind().equals(shown.kind()) && tabs.all().equals(shown.all());
    shown = tabs;
    if (!same) {
      row.setVisible(!tabs.all().isEmpty());
      row.getChildren().setAll(tabs.all().stream().map(this::button).toList());
    }
    row.getChildren().stream()
        .filter(ToggleButton.class::isInstance)
        .map(ToggleButton.class::cast)
        .forEach(button -> button.setSelected(button.getId().equals("tab" + tabs.chosen())));
  }

  private ToggleButton button(Page.Tab tab) {
    ToggleButton button = new ToggleButton(tab.words());
    button.setId("tab" + tab.name());
    button.setOnAction(pressed -> {
      // one is always chosen: a second press does not put it out
      button.setSelected(true);
      deeds.run(new Deed.Choose("tab." + shown.kind(), tab.name()));
    });
    return button;
  }

  FlowPane node() {
    return row;
  }
}

package dev.dynoscope.view;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;

/** Takes files and folders that are dropped on a part of the window. */
final class Dropping {
  private Dropping() {}

  /** Hands on what is dropped on {@code node} to {@code take}; nothing if it was no files. */
  static void on(Node node, Consumer<List<File>> take) {
    node.setOnDragOver(drag -> {
      if (drag.getDragboard().hasFiles()) {
        drag.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
      }
      drag.consume();
    });
    node.setOnDragDropped(drag -> {
      List<File> files = drag.getDragboard().getFiles();
      drag.setDropCompleted(!files.isEmpty());
      drag.consume();
      take.accept(files);
    });
  }
}

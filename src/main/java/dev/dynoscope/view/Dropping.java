package dev.dynoscope.view;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes a file or a folder that is dropped on a part of the window. */
final class Dropping {
  private Dropping() {}

  /** Hands on the first of the files dropped on {@code node} to {@code take}. */
  static void on(Node node, Consumer<Path> take) {
    node.setOnDragOver(drag -> {
      if (drag.getDragboard().hasFiles()) {
        drag.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
      }
      drag.consume();
    });
    node.setOnDragDropped(drag -> drop(drag, take));
  }

  private static void drop(DragEvent drag, Consumer<Path> take) {
    drag.setDropCompleted(drag.getDragboard().hasFiles());
    drag.consume();
    drag.getDragboard().getFiles().stream().findFirst().map(File::toPath).ifPresent(take);
  }
}

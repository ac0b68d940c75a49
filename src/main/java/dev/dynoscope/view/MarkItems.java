package dev.dynoscope.view;

import dev.dynoscope.story.Mark;
import dev.dynoscope.story.MarkKind;
import dev.dynoscope.story.Marks;
import java.util.List;
import java.util.Optional;
import javafx.collections.ObservableListBase;

/** The marks as a list for the toolkit, which looks at those alone that it shows. */
final class MarkItems extends ObservableListBase<Mark> {
  private final Marks marks;
  private Optional<MarkKind> kind = Optional.empty();
  private int size;

  MarkItems(Marks marks) {
    this.marks = marks;
  }

  /** Takes in what has come since. */
  void grow() {
    int now = marks.count(kind);
    if (now > size) {
      beginChange();
      int before = size;
      size = now;
      nextAdd(before, now);
      endChange();
    }
  }

  /** Shows those of another kind, or all. */
  void show(Optional<MarkKind> chosen) {
    beginChange();
    if (size > 0) {
      size = 0;
      nextRemove(0, List.<Mark>of());
    }
    kind = chosen;
    endChange();
    grow();
  }

  @Override
  public Mark get(int index) {
    return marks.get(kind, index);
  }

  @Override
  public int size() {
    return size;
  }
}

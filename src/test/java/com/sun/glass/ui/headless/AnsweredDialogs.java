package com.sun.glass.ui.headless;

import com.sun.glass.ui.CommonDialogs;
import com.sun.glass.ui.Window;
import java.io.File;
import java.util.List;

/** Test-only. A screen in memory, before which nobody sits who could answer dialogs for files. */
abstract class AnsweredDialogs extends HeadlessApplication {
  /**
   * The file that is named by {@code bigheadless.file} is chosen at once; where none is, the dialog
   * is cancelled.
   */
  @Override
  protected CommonDialogs.FileChooserResult staticCommonDialogs_showFileChooser(
      Window owner,
      String folder,
      String filename,
      String title,
      int type,
      boolean multiple,
      CommonDialogs.ExtensionFilter[] filters,
      int usual) {
    String chosen = System.getProperty("bigheadless.file", "");
    return chosen.isEmpty()
        ? new CommonDialogs.FileChooserResult()
        : new CommonDialogs.FileChooserResult(
            List.of(new File(chosen)), filters.length == 0 ? null : filters[usual]);
  }

  /** The same for folders: {@code bigheadless.folder}. */
  @Override
  protected File staticCommonDialogs_showFolderChooser(Window owner, String folder, String title) {
    String chosen = System.getProperty("bigheadless.folder", "");
    return chosen.isEmpty() ? null : new File(chosen);
  }
}

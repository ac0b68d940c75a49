package com.sun.glass.ui.headless;

import com.sun.glass.ui.Clipboard;
import com.sun.glass.ui.SystemClipboard;
import java.util.HashMap;

/** Test-only. A clipboard that no other program sees, so that tests leave none behind. */
class MemoryClipboard extends SystemClipboard {
  MemoryClipboard(String name) {
    super(name);
  }

  @Override
  protected boolean isOwner() {
    return true;
  }

  @Override
  @SuppressWarnings("NonApiType")
  protected void pushToSystem(HashMap<String, Object> data, int supportedActions) {}

  @Override
  protected void pushTargetActionToSystem(int action) {}

  @Override
  protected Object popFromSystem(String mimeType) {
    return null;
  }

  @Override
  protected int supportedSourceActionsFromSystem() {
    return Clipboard.ACTION_ANY;
  }

  @Override
  protected String[] mimesFromSystem() {
    return new String[0];
  }
}

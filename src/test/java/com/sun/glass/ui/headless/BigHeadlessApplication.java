package com.sun.glass.ui.headless;

import com.sun.glass.events.KeyEvent;
import com.sun.glass.ui.Application;
import com.sun.glass.ui.Clipboard;
import com.sun.glass.ui.EventLoop;
import com.sun.glass.ui.GlassRobot;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.View;
import com.sun.glass.ui.Window;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;

/**
 * Test-only. JavaFX 26's built-in headless platform with its gaps filled: a screen of any size (the
 * built-in one is 1000x1000, JDK-8364201), key modifiers and held buttons on mouse events, scroll
 * events at the right place, the clipboard, and drag and drop. Selected by {@code
 * -Dglass.platform=BigHeadless}; screen size by {@code -Dbigheadless.size=1920x1080}.
 */
public class BigHeadlessApplication extends AnsweredDialogs {
  private Screen[] big;
  private BigRobot robot;
  private final HeadlessWindowManager windows = new HeadlessWindowManager();
  private int[] screenPixels;
  private int screenWidth;
  private EventLoop dndLoop;
  private BigView dndTarget;

  @Override
  protected Screen[] staticScreen_getScreens() {
    if (big == null) {
      super.staticScreen_getScreens();
      String[] s = System.getProperty("bigheadless.size", "1920x1080").split("x", -1);
      int w = Integer.parseInt(s[0]);
      int h = Integer.parseInt(s[1]);
      big =
          new Screen[] {
            new Screen(0, 32, 0, 0, w, h, 0, 0, w, h, 0, 0, w, h, 100, 100, 1f, 1f, 1f, 1f)
          };
      screenPixels = new int[w * h];
      screenWidth = w;
    }
    return big;
  }

  @Override
  public Window createWindow(Window owner, Screen screen, int styleMask) {
    HeadlessWindow w = new BigWindow(owner, screen, styleMask);
    if (robot != null) {
      robot.windowAdded(w);
      w.setRobot(robot);
    }
    return w;
  }

  @Override
  public View createView() {
    return new BigView();
  }

  @Override
  public GlassRobot createRobot() {
    robot = new BigRobot();
    return robot;
  }

  /** The clipboards: all in memory. */
  public Clipboard createClipboard(String name) {
    return Clipboard.DND.equals(name) ? new DndClipboard() : new MemoryClipboard(name);
  }

  private final class BigRobot extends HeadlessRobot {
    private final Set<KeyCode> keys = EnumSet.noneOf(KeyCode.class);
    private final Set<MouseButton> buttons = EnumSet.noneOf(MouseButton.class);

    BigRobot() {
      super(BigHeadlessApplication.this);
    }

    int held() {
      int m = getModifiers(buttons.toArray(new MouseButton[0]));
      m |= keys.contains(KeyCode.CONTROL) ? KeyEvent.MODIFIER_CONTROL : 0;
      m |= keys.contains(KeyCode.SHIFT) ? KeyEvent.MODIFIER_SHIFT : 0;
      m |= keys.contains(KeyCode.ALT) ? KeyEvent.MODIFIER_ALT : 0;
      return m;
    }

    @Override
    public void keyPress(KeyCode code) {
      keys.add(code);
      super.keyPress(code);
    }

    @Override
    public void keyRelease(KeyCode code) {
      keys.remove(code);
      super.keyRelease(code);
    }

    @Override
    public void mousePress(MouseButton... b) {
      buttons.addAll(List.of(b));
      super.mousePress(b);
    }

    @Override
    public void mouseRelease(MouseButton... b) {
      buttons.removeAll(List.of(b));
      super.mouseRelease(b);
      if (dndLoop != null) {
        int x = (int) getMouseX();
        int y = (int) getMouseY();
        int action = dndTarget == null ? Clipboard.ACTION_NONE : dndTarget.drop(x, y);
        dndTarget = null;
        EventLoop loop = dndLoop;
        dndLoop = null;
        loop.leave(action);
      }
    }

    @Override
    public void mouseMove(double x, double y) {
      super.mouseMove(x, y);
      if (dndLoop != null) {
        BigView now = viewAt((int) x, (int) y);
        if (dndTarget != null && dndTarget != now) {
          dndTarget.leave();
          dndTarget = null;
        }
        if (now != null) {
          now.over((int) x, (int) y, dndTarget == now);
          dndTarget = now;
        }
      }
    }

    private static BigView viewAt(int x, int y) {
      List<Window> all = Window.getWindows();
      for (int i = all.size() - 1; i >= 0; i--) {
        Window w = all.get(i);
        if (w.isVisible()
            && w.getView() instanceof BigView v
            && x >= w.getX()
            && y >= w.getY()
            && x < w.getX() + w.getWidth()
            && y < w.getY() + w.getHeight()) {
          return v;
        }
      }
      return null;
    }
  }

  /**
   * HeadlessWindow writes rows at a constant stride of 1000 pixels, unclipped; this one does not.
   */
  private final class BigWindow extends HeadlessWindow {
    BigWindow(Window owner, Screen screen, int styleMask) {
      super(windows, owner, screen, frameBuffer, styleMask);
    }

    @Override
    void blit(Pixels p) {
      IntBuffer in = (IntBuffer) p.getBuffer();
      int x0 = Math.max(0, getX());
      int x1 = Math.min(screenWidth, getX() + p.getWidth());
      for (int row = 0; row < p.getHeight() && x0 < x1; row++) {
        int y = getY() + row;
        if (y >= 0 && y < screenPixels.length / screenWidth) {
          in.get(row * p.getWidth() + x0 - getX(), screenPixels, y * screenWidth + x0, x1 - x0);
        }
      }
    }

    @Override
    void clearRect(int x, int w, int y, int h) {
      int x0 = Math.clamp(x, 0, screenWidth);
      int x1 = Math.clamp(x + w, x0, screenWidth);
      for (int row = Math.max(0, y);
          row < Math.min(screenPixels.length / screenWidth, y + h);
          row++) {
        Arrays.fill(screenPixels, row * screenWidth + x0, row * screenWidth + x1, 0);
      }
    }

    @Override
    public Color getColor(int x, int y) {
      int p = screenPixels[y * screenWidth + x];
      return Color.rgb((p >> 16) & 255, (p >> 8) & 255, p & 255, (p >>> 24) / 255.0);
    }

    @Override
    public void getScreenCapture(int x, int y, int w, int h, int[] data, boolean scaleToFit) {
      for (int row = 0; row < h; row++) {
        System.arraycopy(screenPixels, (y + row) * screenWidth + x, data, row * w, w);
      }
    }
  }

  private final class BigView extends HeadlessView {
    @Override
    protected void notifyMouse(
        int type,
        int button,
        int x,
        int y,
        int xAbs,
        int yAbs,
        int mods,
        boolean popup,
        boolean synthesized) {
      if (dndLoop == null) {
        int held = robot == null ? 0 : robot.held();
        super.notifyMouse(type, button, x, y, xAbs, yAbs, mods | held, popup, synthesized);
      }
    }

    // HeadlessRobot.mouseWheel passes (mouse, window) where (mouse in window, mouse) is meant
    @Override
    protected void notifyScroll(
        int x,
        int y,
        int winX,
        int winY,
        double dx,
        double dy,
        int mods,
        int lines,
        int chars,
        int defaultLines,
        int defaultChars,
        double xMul,
        double yMul) {
      int held = robot == null ? 0 : robot.held();
      super.notifyScroll(
          x - winX,
          y - winY,
          x,
          y,
          dx,
          dy,
          mods | held,
          lines,
          chars,
          defaultLines,
          defaultChars,
          xMul,
          yMul);
    }

    void over(int x, int y, boolean inside) {
      int lx = x - getWindow().getX();
      int ly = y - getWindow().getY();
      if (!inside) {
        notifyDragEnter(lx, ly, x, y, Clipboard.ACTION_COPY);
      }
      notifyDragOver(lx, ly, x, y, Clipboard.ACTION_COPY);
    }

    int drop(int x, int y) {
      return notifyDragDrop(
          x - getWindow().getX(), y - getWindow().getY(), x, y, Clipboard.ACTION_COPY);
    }

    void leave() {
      notifyDragLeave();
    }
  }

  private final class DndClipboard extends MemoryClipboard {
    DndClipboard() {
      super(Clipboard.DND);
    }

    @Override
    @SuppressWarnings("NonApiType")
    protected void pushToSystem(HashMap<String, Object> data, int supportedActions) {
      dndLoop = Application.GetApplication().createEventLoop();
      Object action = dndLoop.enter();
      actionPerformed(action instanceof Integer a ? a : Clipboard.ACTION_NONE);
    }
  }
}

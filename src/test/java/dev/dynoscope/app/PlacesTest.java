package dev.dynoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dynoscope.journal.AppName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where things are and what they are called. */
class PlacesTest {
  private static final Path HOME = Path.of("/home/ada");

  @Test
  void stateIsKeptWhereTheSystemKeepsIt() {
    assertEquals(
        Path.of("/home/ada/.local/state/dynoscope"), StateFolder.of("Linux", HOME, Map.of()));
    assertEquals(
        Path.of("/state/dynoscope"),
        StateFolder.of("Linux", HOME, Map.of("XDG_STATE_HOME", "/state")));
    assertEquals(
        Path.of("/home/ada/.local/state/dynoscope"),
        StateFolder.of("Linux", HOME, Map.of("XDG_STATE_HOME", "state")));
    assertEquals(
        Path.of("/home/ada/Library/Logs/dynoscope"), StateFolder.of("Mac OS X", HOME, Map.of()));
    assertEquals(
        Path.of("/local/dynoscope"),
        StateFolder.of("Windows 11", HOME, Map.of("LOCALAPPDATA", "/local")));
  }

  @Test
  void aFoldersNameIsMadeFitForAnApp() {
    assertEquals("photos", AppFolders.nameOf(Path.of("lessons/apps/photos")));
    assertEquals("my-app-2", AppFolders.nameOf(Path.of("/x/My_App 2!")));
    assertEquals("shop", AppFolders.nameOf(Path.of("/x/2024-shop/.")));
    assertEquals("app-a", AppFolders.nameOf(Path.of("/x/a")));
    assertEquals("app", AppFolders.nameOf(Path.of("/x/Ω")));
    assertEquals("a".repeat(30), AppFolders.nameOf(Path.of("a".repeat(40))));
  }

  @Test
  void foldersOfOneNameBecomeAppsOfTwo() throws Trouble {
    List<Path> folders = List.of(Path.of("a/shop"), Path.of("b/shop"), Path.of("b/shop"));
    assertEquals(
        List.of("shop", "shop-2", "shop-3"),
        AppFolders.named(folders).keySet().stream().map(AppName::value).toList());
  }

  @Test
  void noFolderStandsForTheSampleApp() throws Trouble {
    Map<AppName, Path> apps = AppFolders.named(AppFolders.orSample(List.of()));
    assertEquals(List.of(new AppName("photos")), List.copyOf(apps.keySet()));
    assertTrue(apps.values().stream().allMatch(app -> Files.exists(app.resolve("Procfile"))));
  }

  @Test
  void aWindowNeedsADisplayOnLinux() {
    String missing = "no display: neither DISPLAY nor WAYLAND_DISPLAY is set";
    Optional<String> forced = Optional.ofNullable(System.getProperty("glass.platform"));
    assertEquals(
        forced.isPresent() ? Optional.empty() : Optional.of(missing),
        Display.missing("Linux", Map.of()));
    assertEquals(Optional.empty(), Display.missing("Linux", Map.of("DISPLAY", ":0")));
    assertEquals(Optional.empty(), Display.missing("Windows 11", Map.of()));
  }

  @Test
  void theProgramKnowsItsVersion() throws IOException {
    assertTrue(
        Files.readString(Path.of("pom.xml"))
            .contains("<artifactId>dynoscope</artifactId>\n  <version>" + Version.PROGRAM + "<"));
  }
}

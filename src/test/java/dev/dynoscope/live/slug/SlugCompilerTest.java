package dev.dynoscope.live.slug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Input;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Builds go on beside the platform, and each is reported once. */
@Timeout(60)
class SlugCompilerTest {
  private static final AppName SHOP = new AppName("shop");

  private final LinkedBlockingQueue<Input> inbox = new LinkedBlockingQueue<>();

  private Input next() throws InterruptedException {
    return Objects.requireNonNull(inbox.poll(30, TimeUnit.SECONDS), "no report");
  }

  private String line() throws InterruptedException {
    Input.BuildOutput output = assertInstanceOf(Input.BuildOutput.class, next());
    assertEquals(1, output.build());
    return output.line();
  }

  @Test
  void aStoppedBuildIsNotHeardOfAgainAndLeavesNothing(@TempDir Path temp) throws Exception {
    Path app = Files.createDirectory(temp.resolve("shop"));
    Files.writeString(app.resolve("Procfile"), "web: serve\n");
    Path run = Files.createDirectory(temp.resolve("run"));
    SlugFolder slugs = new SlugFolder(run);
    CompletableFuture<SlugCompiler> itself = new CompletableFuture<>();
    try (SlugCompiler compiler =
        new SlugCompiler(
            slugs,
            input -> {
              inbox.add(input);
              if (input instanceof Input.BuildOutput output && output.build() == 1) {
                itself.join().carryOut(new Effect.StopBuild(1));
              }
            })) {
      itself.complete(compiler);
      compiler.carryOut(new Effect.CompileSlug(1, SHOP, app.toString()));
      assertEquals(
          "-----> No language detected: what the Procfile starts must be in the folder", line());
    }
    assertEquals(List.of(), List.copyOf(inbox));
    try (Stream<Path> left = Files.list(run.resolve("slugs"))) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void aFolderBecomesASlugAndAnotherOneASentence(@TempDir Path temp) throws Exception {
    Path app = Files.createDirectory(temp.resolve("shop"));
    Files.writeString(app.resolve("Procfile"), "web: serve\n");
    SlugFolder slugs = new SlugFolder(Files.createDirectory(temp.resolve("run")));
    try (SlugCompiler compiler = new SlugCompiler(slugs, inbox::add)) {
      compiler.carryOut(new Effect.CompileSlug(1, SHOP, app.toString()));
      assertEquals(
          List.of(
              "-----> No language detected: what the Procfile starts must be in the folder",
              "-----> Discovering process types",
              "       Procfile declares types -> web",
              "-----> Compressing..."),
          List.of(line(), line(), line(), line()));
      Input.Built built = assertInstanceOf(Input.Built.class, next());
      assertEquals(1, built.build());
      assertEquals(SHOP, built.app());
      assertEquals("serve", built.slug().commands().get("web"));

      compiler.carryOut(new Effect.CompileSlug(2, SHOP, "/no/such"));
      assertEquals(
          new Input.BuildFailed(
              2, SHOP, "There is no folder /no/such. Name the one that holds the app."),
          next());
    }
  }
}

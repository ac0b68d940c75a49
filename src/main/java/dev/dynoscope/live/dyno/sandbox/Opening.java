package dev.dynoscope.live.dyno.sandbox;

import dev.dynoscope.live.dyno.Boot;
import dev.dynoscope.live.dyno.local.Machine;
import dev.dynoscope.live.dyno.local.Mark;
import dev.dynoscope.live.dyno.local.Shell;
import dev.dynoscope.paas.SlugStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a sandbox is opened: a shell in a mount namespace of its own lays the dyno's disk and becomes
 * bubblewrap, which closes off the rest and becomes the dyno. What it mounts is seen by nobody else
 * and gone with the last of its processes.
 */
record Opening(Ground ground, Boot boot, Path folder, Optional<Path> lower) {
  /** What the sandbox writes when all is set up, before the dyno writes anything. */
  static final char SIGN = '\036';

  /** The file in which bubblewrap says which process is the root of all inside. */
  private static final String INFO = "info";

  private static final String SAY_SIGN = "printf '\\036'; exec \"$@\"";

  /** Where it will be said which process is the root of all inside. */
  Path info() {
    return folder.resolve(INFO);
  }

  /** Writes what opens it, and returns the process that does, not begun yet. */
  ProcessBuilder builder(Optional<Cgroup> cgroup) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(prepared(cgroup));
    Mark mark = Mark.ofRun(ground.run().id());
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
    builder.environment().put(mark.name(), mark.value());
    return builder.redirectInput(Machine.noInput()).redirectErrorStream(true);
  }

  /** Writes the shell's script and bubblewrap's options, and returns the words that start it. */
  private List<String> prepared(Optional<Cgroup> cgroup) throws IOException {
    Closure closure = new Closure(ground, boot, folder);
    Files.createDirectory(folder.resolve("etc"));
    for (var file : closure.systemFiles().entrySet()) {
      Files.writeString(folder.resolve("etc").resolve(file.getKey()), file.getValue());
    }
    Files.writeString(folder.resolve("options"), String.join("\0", closure.words()) + "\0");
    Files.writeString(folder.resolve("open"), script(cgroup), StandardCharsets.UTF_8);
    List<String> words = new ArrayList<>(List.of(ground.programs().unshare().toString()));
    if (!ground.user().ofItsOwn()) {
      words.addAll(List.of("--user", "--map-root-user"));
    }
    words.addAll(List.of("--mount", "--propagation", "private", "--"));
    words.addAll(List.of(ground.programs().sh().toString(), folder.resolve("open").toString()));
    return words;
  }

  private String script(Optional<Cgroup> cgroup) {
    StringBuilder script = new StringBuilder("set -e\n");
    cgroup.ifPresent(
        group -> group.doors().forEach(door -> script.append("echo $$ >" + quoted(door) + "\n")));
    script.append("cd " + quoted(folder) + "\n");
    lower.ifPresent(slug -> script.append(layers(slug)));
    ground.stage().ifPresent(stage -> script.append(set(stage)));
    String sign = "-- " + ground.programs().sh() + " -c " + quoted(SAY_SIGN) + " sh ";
    return script
        .append("exec " + asDyno() + ground.programs().bwrap() + " --args 3 --info-fd 4 -- ")
        .append(ground.programs().prlimit() + " ")
        .append(String.join(" ", ground.limits().words(boot.order().bounds())) + " ")
        .append(sign + command() + " 3<options 4>" + INFO + "\n")
        .toString();
  }

  private String layers(Path slug) {
    String below = slug.toString().replace("\\", "\\\\").replace(":", "\\:").replace(",", "\\,");
    return mount(
            "-t overlay -o "
                + quoted("lowerdir=" + below + ",upperdir=upper,workdir=work,userxattr"))
        + " overlay app\n";
  }

  /** The dynos' user cannot go where the run's folder is, so what it needs is put elsewhere. */
  private String set(Path stage) {
    List<Tool> tools = ground.inside().tools();
    StringBuilder script = new StringBuilder();
    script.append(mount("-t tmpfs -o mode=755,size=1m stage " + quoted(stage) + "\n"));
    script.append(ground.programs().mkdir() + " " + quoted(stage.resolve("app")));
    script.append(" " + quoted(stage.resolve("etc")));
    tools.forEach(tool -> script.append(" " + quoted(stage.resolve(tool.name()))));
    script.append("\n");
    script.append(mount("--rbind app " + quoted(stage.resolve("app")) + "\n"));
    script.append(mount("--rbind etc " + quoted(stage.resolve("etc")) + "\n"));
    for (Tool tool : tools) {
      Path to = stage.resolve(tool.name());
      script.append(mount("--rbind " + quoted(tool.from()) + " " + quoted(to) + "\n"));
    }
    return script.toString();
  }

  private String asDyno() {
    String id = " " + SlugStore.OWNER;
    return ground.user().ofItsOwn()
        ? ground.programs().setpriv() + " --reuid" + id + " --regid" + id + " --clear-groups -- "
        : "";
  }

  private String command() {
    List<String> quoted = new ArrayList<>();
    Path app = lower.orElse(folder.resolve("app"));
    Shell.words(boot.order().command(), app).forEach(word -> quoted.add(quoted(word)));
    return String.join(" ", quoted);
  }

  private String mount(String words) {
    return ground.programs().mount() + " " + words;
  }

  private static String quoted(Object word) {
    return "'" + word.toString().replace("'", "'\\''") + "'";
  }
}

package dev.dynoscope.live.dyno.sandbox;

import dev.dynoscope.live.dyno.Boot;
import dev.dynoscope.live.dyno.local.Mark;
import dev.dynoscope.paas.SlugStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What bubblewrap is told for one boot. */
record Closure(Ground ground, Boot boot, Path folder) {
  private static final List<String> CLOSED_OFF =
      List.of(
          "--unshare-user",
          "--unshare-pid",
          "--unshare-ipc",
          "--unshare-uts",
          "--unshare-cgroup-try",
          "--disable-userns",
          "--new-session",
          "--cap-drop",
          "ALL");

  private static final List<String> SYSTEM_FILES =
      List.of("passwd", "group", "hosts", "nsswitch.conf");

  /** Options of bubblewrap, all but the command. */
  List<String> words() {
    List<String> words = new ArrayList<>(CLOSED_OFF);
    String id = String.valueOf(SlugStore.OWNER);
    words.addAll(List.of("--uid", id, "--gid", id, "--hostname", boot.id().hostName()));
    words.add("--clearenv");
    environment().forEach((name, value) -> words.addAll(List.of("--setenv", name, value)));
    words.addAll(ground.inside().words());
    for (Tool tool : ground.inside().tools()) {
      words.addAll(List.of("--ro-bind", seen(tool.name(), tool.from()), tool.at()));
    }
    for (String file : SYSTEM_FILES) {
      words.addAll(
          List.of("--ro-bind", seen("etc", folder.resolve("etc")) + "/" + file, "/etc/" + file));
    }
    addDevices(words);
    words.addAll(List.of("--bind", seen("app", folder.resolve("app")), "/app"));
    words.addAll(List.of("--chdir", "/app", "--remount-ro", "/"));
    return words;
  }

  private void addDevices(List<String> words) {
    String room = String.valueOf(boot.order().bounds().tmpBytes());
    words.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
    words.addAll(List.of("--perms", "1777", "--size", room, "--tmpfs", "/dev/shm"));
    words.addAll(List.of("--remount-ro", "/dev"));
    words.addAll(List.of("--perms", "1777", "--size", room, "--tmpfs", "/tmp"));
    words.addAll(List.of("--dir", "/var", "--symlink", "/tmp", "/var/tmp"));
  }

  /** Where bubblewrap finds something: on a stage, where the dynos' user cannot look behind it. */
  private String seen(String name, Path path) {
    return ground.stage().map(stage -> stage.resolve(name)).orElse(path).toString();
  }

  private SortedMap<String, String> environment() {
    String run = ground.run().id();
    SortedMap<String, String> env = boot.environment("/app", "/tmp");
    env.putIfAbsent("PATH", ground.inside().path());
    for (Mark mark : List.of(Mark.ofRun(run), Mark.ofBoot(run, boot.id()))) {
      env.put(mark.name(), mark.value());
    }
    return env;
  }

  /** The few files of {@code /etc} that are not this machine's, by name. */
  Map<String, String> systemFiles() {
    String id = SlugStore.OWNER + ":";
    return new TreeMap<>(
        Map.of(
            "passwd", "root:x:0:0::/:/bin/false\ndyno:x:" + id + id + ":/app:/bin/sh\n",
            "group", "root:x:0:\ndyno:x:" + id + "\n",
            "hosts", "127.0.0.1 localhost " + boot.id().hostName() + "\n::1 localhost\n",
            "nsswitch.conf", "passwd: files\ngroup: files\nhosts: files dns\n"));
  }
}

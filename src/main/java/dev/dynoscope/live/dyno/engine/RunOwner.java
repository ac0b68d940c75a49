package dev.dynoscope.live.dyno.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose run something in an engine belongs to, as its labels tell: several programs, and several
 * machines, may use one engine.
 *
 * @param run an id of the run
 * @param machine where the program runs, as good as can be told
 * @param pid of the program
 * @param started when that process began, for pids are used again; as its system tells it
 */
record RunOwner(String run, String machine, long pid, String started) {
  /** On everything that is to go with its run. */
  static final String RUN = "dev.dynoscope.run";

  private static final String MACHINE = "dev.dynoscope.machine";
  private static final String PID = "dev.dynoscope.pid";
  private static final String STARTED = "dev.dynoscope.started";

  static RunOwner ourselves() {
    ProcessHandle us = ProcessHandle.current();
    return new RunOwner(UUID.randomUUID().toString(), thisMachine(), us.pid(), startOf(us));
  }

  /** Empty where the labels name nobody. */
  static Optional<RunOwner> of(Map<String, String> labels) {
    try {
      return labels.containsKey(RUN)
          ? Optional.of(
              new RunOwner(
                  labels.get(RUN),
                  labels.getOrDefault(MACHINE, ""),
                  Long.parseLong(labels.getOrDefault(PID, "")),
                  labels.getOrDefault(STARTED, "")))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  Map<String, String> labels() {
    return Map.of(RUN, run, MACHINE, machine, PID, String.valueOf(pid), STARTED, started);
  }

  /** Enough of its id to tell it from others. */
  String shortRun() {
    return run.substring(0, 8);
  }

  /** Whether it is known to be over; of another machine's runs nothing is known. */
  boolean isOver() {
    return machine.equals(thisMachine())
        && ProcessHandle.of(pid)
            .filter(ProcessHandle::isAlive)
            .filter(process -> startOf(process).equals(started))
            .isEmpty();
  }

  private static String startOf(ProcessHandle process) {
    return process.info().startInstant().map(Object::toString).orElse("unknown");
  }

  private static String thisMachine() {
    String known = read("/etc/machine-id") + read("/proc/sys/kernel/random/boot_id") + hostName();
    return UUID.nameUUIDFromBytes(known.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      return "";
    }
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "";
    }
  }
}

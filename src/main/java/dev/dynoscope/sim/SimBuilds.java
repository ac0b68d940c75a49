package dev.dynoscope.sim;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.SlugId;
import dev.dynoscope.paas.Effect;
import dev.dynoscope.paas.Input;
import dev.dynoscope.paas.Language;
import dev.dynoscope.paas.Slug;
import dev.dynoscope.sim.scenario.AppPlan;
import dev.dynoscope.sim.scenario.Mishap;
import dev.dynoscope.sim.scenario.ProcessPlan;
import dev.dynoscope.sim.scenario.Ways;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes slugs of the scenario's apps, and knows how what is in them behaves. */
final class SimBuilds {
  private static final Duration BUILD = Duration.ofSeconds(20);
  private static final int ID_LENGTH = 12;

  private final Course course;
  private final Reports reports;
  private final Map<AppName, AppPlan> plans = new TreeMap<>();
  private final Map<AppName, Integer> made = new HashMap<>();
  private final Map<SlugId, AppPlan> contents = new HashMap<>();
  private final Set<SlugId> damaged = new HashSet<>();

  SimBuilds(Course course, List<AppPlan> apps) {
    this.course = course;
    reports = new Reports(course, course.mishaps());
    apps.forEach(app -> plans.put(app.name(), app));
  }

  void carryOut(Effect.ForSlugs order) {
    switch (order) {
      case Effect.CompileSlug build -> course.after(BUILD, () -> reports.give(built(build)));
      // what comes of it is not waited for any more
      case Effect.StopBuild _ -> {}
      case Effect.DamageSlug damage -> damaged.add(damage.slug());
    }
  }

  private Input built(Effect.CompileSlug order) {
    if (course.mishaps().happens(Mishap.DISK_FULL)) {
      return failed(order, "The disk is full. Make room there.");
    }
    Optional<AppPlan> plan = plan(order);
    return plan.isEmpty()
        ? failed(order, unknown(order.folder()))
        : new Input.Built(order.build(), order.app(), slug(order.app(), plan));
  }

  private static Input failed(Effect.CompileSlug order, String why) {
    return new Input.BuildFailed(order.build(), order.app(), why);
  }

  private String unknown(String folder) {
    return "No code runs in a simulation, and this one does not know how the app in "
        + folder
        + " behaves. It knows: "
        + plans.keySet().stream().map(AppName::value).collect(Collectors.joining(", "))
        + ".";
  }

  /**
   * What is known of the app, or, if it was not planned, of the one that its folder is named for.
   */
  private Optional<AppPlan> plan(Effect.CompileSlug order) {
    String folder = order.folder().replaceFirst("[/\\\\]+$", "").replaceFirst(".*[/\\\\]", "");
    return Optional.ofNullable(plans.get(order.app()))
        .or(() ->
            plans.values().stream().filter(each -> each.name().value().equals(folder)).findFirst());
  }

  boolean damaged(SlugId slug) {
    return damaged.contains(slug);
  }

  /** The next slug of an app; each has another id. */
  Slug next(AppName app) {
    return slug(app, Optional.ofNullable(plans.get(app)));
  }

  private Slug slug(AppName app, Optional<AppPlan> plan) {
    int number = made.merge(app, 1, Integer::sum);
    SortedMap<String, String> commands = new TreeMap<>();
    plan.ifPresent(p -> p.processes().forEach(each -> commands.put(each.type(), each.command())));
    List<FileInfo> files = plan.map(AppPlan::files).orElse(List.of());
    SlugId id = idOf(app, number);
    plan.ifPresent(p -> contents.put(id, p));
    return new Slug(
        id,
        plan.map(AppPlan::language).orElse(Language.OTHER),
        commands,
        files,
        files.stream().mapToLong(FileInfo::bytes).sum());
  }

  /** A slug that was made elsewhere: what is in it behaves as the app's plan says. */
  void takeUp(SlugId slug, AppName app) {
    Optional.ofNullable(plans.get(app)).ifPresent(plan -> contents.put(slug, plan));
  }

  private SlugId idOf(AppName app, int number) {
    long bits = course.dice("slug:" + app + ":" + number).bits();
    return new SlugId(HexFormat.of().toHexDigits(bits, ID_LENGTH));
  }

  /**
   * How a process started from a slug behaves, whichever app has the slug now; from one that was
   * made elsewhere, as the app's own would. A one-off dyno behaves as the process type that has the
   * same command; empty if the scenario knows none.
   */
  Optional<Ways> ways(Effect.StartDyno order) {
    Optional<AppPlan> made = Optional.ofNullable(contents.get(order.slug()));
    return made.or(() -> Optional.ofNullable(plans.get(order.dyno().app())))
        .flatMap(
            plan -> plan.process(order.dyno().process()).or(() -> plan.started(order.command())))
        .map(ProcessPlan::ways);
  }
}

package dev.dynoscope.sim.json;

import dev.dynoscope.journal.AppName;
import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.json.Part;
import dev.dynoscope.json.Unreadable;
import dev.dynoscope.paas.Language;
import dev.dynoscope.paas.Restriction;
import dev.dynoscope.sim.scenario.AppPlan;
import dev.dynoscope.sim.scenario.Content;
import dev.dynoscope.sim.scenario.Page;
import dev.dynoscope.sim.scenario.ProcessPlan;
import dev.dynoscope.sim.scenario.Ways;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the apps of a scenario. */
final class Apps {
  private Apps() {}

  static AppPlan app(Part part) throws Unreadable {
    AppPlan app = app(name(part), part);
    part.nothingElse();
    return app;
  }

  private static AppName name(Part part) throws Unreadable {
    try {
      return new AppName(part.text("name"));
    } catch (IllegalArgumentException e) {
      throw part.wrong("name", String.valueOf(e.getMessage()));
    }
  }

  static AppPlan app(AppName name, Part part) throws Unreadable {
    List<ProcessPlan> processes = new ArrayList<>();
    for (Part each : part.parts("processes")) {
      processes.add(process(each));
    }
    return new AppPlan(
        name, part.one("language", Language.class, Language.NODE), files(part, "files"), processes);
  }

  private static ProcessPlan process(Part part) throws Unreadable {
    ProcessPlan plan = new ProcessPlan(part.text("type"), part.text("command"), ways(part));
    part.nothingElse();
    return plan;
  }

  private static Ways ways(Part part) throws Unreadable {
    List<Page> pages = new ArrayList<>();
    for (Part each : part.parts("pages")) {
      pages.add(page(each));
    }
    return new Ways(
        Spreads.read(part, "boot", "3s"),
        part.flag("binds", true),
        Spreads.read(part, "exit", "50ms"),
        part.flag("heedsTerm", true),
        Spreads.find(part, "life"),
        part.number("status", 0, 1),
        memory(part),
        part.number("atOnce", 1, 100),
        pages,
        files(part, "writes"),
        part.texts("prints"),
        part.text("bootVariable", ""));
  }

  private static Ways.Memory memory(Part of) throws Unreadable {
    if (!of.has("memory")) {
      return new Ways.Memory(0, 0);
    }
    Part part = of.part("memory");
    Ways.Memory memory =
        new Ways.Memory(part.number("megabytes", 1, 100), part.number("perHour", 0, 0));
    part.nothingElse();
    return memory;
  }

  private static Page page(Part part) throws Unreadable {
    Page page =
        new Page(
            part.text("path"),
            part.one("does", Page.Habit.class, Page.Habit.ANSWER),
            part.number("status", 100, 200),
            Spreads.read(part, "takes", "18ms"),
            part.number("bytes", 0, 1000),
            part.has("restriction")
                ? Optional.of(
                    part.one("restriction", Restriction.class, Restriction.OVERSIZED_HEADER))
                : Optional.empty(),
            files(part, "writes"),
            part.number("keeps", 0, 0),
            content(part));
    part.nothingElse();
    return page;
  }

  private static Content content(Part of) throws Unreadable {
    if (!of.has("content")) {
      return Content.NONE;
    }
    Part part = of.part("content");
    Content content =
        new Content(
            part.one("use", Content.Use.class, Content.Use.NOTHING),
            part.text("title", ""),
            part.texts("lines"),
            part.text("folder", ""),
            part.text("at", ""));
    part.nothingElse();
    return content;
  }

  private static List<FileInfo> files(Part of, String key) throws Unreadable {
    List<FileInfo> files = new ArrayList<>();
    for (Part each : of.parts(key)) {
      files.add(new FileInfo(each.text("path"), each.number("bytes", 0, 0)));
      each.nothingElse();
    }
    return files;
  }
}

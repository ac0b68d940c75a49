package dev.dynoscope.live.slug;

import dev.dynoscope.paas.Language;
import dev.dynoscope.paas.SlugStore.Unfit;
import java.util.List;

/** A Python app: a script of a usual name, or a list of what it requires. */
final class PythonApp implements Buildpack {
  private static final List<String> SCRIPTS = List.of("app.py", "main.py", "server.py");
  private static final List<String> REQUIREMENTS =
      List.of("requirements.txt", "Pipfile", "poetry.lock", "pyproject.toml");

  @Override
  public Language language() {
    return Language.PYTHON;
  }

  @Override
  public boolean fits(Build build) {
    return SCRIPTS.stream().anyMatch(build::has) || REQUIREMENTS.stream().anyMatch(build::has);
  }

  @Override
  public void build(Build build) {
    REQUIREMENTS.stream()
        .filter(build::has)
        .findFirst()
        .ifPresent(file ->
            build.remark(
                file
                    + " is left alone: nothing is downloaded here. The app finds what the Python"
                    + " of this machine has, and what lies in its own folder."));
  }

  /** Without a buffer, which would keep an app's output from the log until it is full. */
  @Override
  public String web(Build build) throws Unfit {
    String python = build.programs().find("python3").isEmpty() ? "python" : "python3";
    String known = build.programs().find(python).isEmpty() ? "python3" : python;
    return SCRIPTS.stream()
        .filter(build::has)
        .findFirst()
        .map(script -> known + " -u " + script)
        .orElseThrow(() ->
            new Unfit(
                build.shownAs()
                    + " does not say how it is started: there is no "
                    + String.join(", ", SCRIPTS)
                    + ". Add a file named Procfile with a line such as `web: python3 -u"
                    + " run.py`."));
  }
}

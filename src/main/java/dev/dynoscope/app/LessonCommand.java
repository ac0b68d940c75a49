package dev.dynoscope.app;

import picocli.CommandLine.Command;

/** What has to do with lessons. */
@Command(
    name = "lesson",
    mixinStandardHelpOptions = true,
    version = "dynoscope " + Version.PROGRAM,
    description = "Checks lessons, begins new ones, has them translated, prints them.",
    subcommands = {
      LessonCheckCommand.class,
      LessonNewCommand.class,
      LessonTranslateCommand.class,
      LessonHandoutCommand.class
    })
final class LessonCommand {}

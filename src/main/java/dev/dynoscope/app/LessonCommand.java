package dev.dynoscope.app;

import picocli.CommandLine.Command;

/** What has to do with lessons. */
@Command(
    name = "lesson",
    mixinStandardHelpOptions = true,
    version = "dynoscope " + Version.PROGRAM,
    description = "Checks lessons.",
    subcommands = {LessonCheckCommand.class})
final class LessonCommand {}

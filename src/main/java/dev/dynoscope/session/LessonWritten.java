package dev.dynoscope.session;

import java.util.List;

/**
 * A lesson that was made of what somebody did.
 *
 * @param id of the lesson
 * @param file where it was written
 * @param remarks what the check found wrong with it, and what is still to be done; none if nothing
 */
public record LessonWritten(String id, String file, List<String> remarks) {}

package dev.dynoscope.view;

/**
 * Something that could be typed.
 *
 * @param group title under which it is listed, empty for none
 * @param shown how it is listed
 * @param help what it does, empty where that is plain
 * @param line the whole command line once it is chosen
 * @param whole whether that line can be sent as it is
 */
record Suggestion(String group, String shown, String help, String line, boolean whole) {}

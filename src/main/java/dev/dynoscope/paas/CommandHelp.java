package dev.dynoscope.paas;

/**
 * What there is to know of a command before it is given.
 *
 * @param group title of the commands it belongs to, such as {@code Dynos}
 * @param usage the command with an example of what it takes; what may be left out is in brackets
 * @param help what it does, in a few words
 */
public record CommandHelp(String group, String usage, String help) {}

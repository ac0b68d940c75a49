package dev.dynoscope.paas;

import dev.dynoscope.journal.FileInfo;
import dev.dynoscope.journal.SlugId;
import java.util.List;
import java.util.SortedMap;

/**
 * An app's code, made ready to run once, and copied to a fresh disk at every boot.
 *
 * @param commands command by process type, from the Procfile
 * @param files what it holds
 */
public record Slug(SlugId id, SortedMap<String, String> commands, List<FileInfo> files) {}

package dev.dynoscope.session;

import dev.dynoscope.journal.Journal;
import java.util.Optional;

/**
 * A journal that was recorded, to be looked at again; it holds no code, and runs none.
 *
 * @param name of its file, without the folder
 * @param journal at least one entry
 * @param flaw what is to be said of it, as a sentence: it is damaged, or longer than can be held
 */
public record Recording(String name, Journal journal, Optional<String> flaw) {}

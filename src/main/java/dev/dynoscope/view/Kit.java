package dev.dynoscope.view;

import dev.dynoscope.session.Session;
import dev.dynoscope.wording.Wording;

/** What nearly every part of a desktop needs of the others. */
record Kit(
    Session session,
    WindowNotes notes,
    Wording wording,
    Preferences preferences,
    Deck deck,
    Toasts toasts,
    Actions actions,
    CommandBar command,
    Suggestions suggestions) {}

package dev.dynoscope.app;

import dev.dynoscope.live.Course;
import dev.dynoscope.live.KeptFiles;
import dev.dynoscope.live.browser.Cookies;
import dev.dynoscope.session.BranchNote;

/** A branch of a live run, with what it needs to be taken up again. */
record LiveBranch(BranchNote note, Course course, KeptFiles.Book book, Cookies cookies) {}

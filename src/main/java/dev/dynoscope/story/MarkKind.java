package dev.dynoscope.story;

/** What sort of thing a mark on the timeline tells of, what matters most in front. */
public enum MarkKind {
  /** Something went wrong: a crash, an error, a lost machine, a request with no good end. */
  FAILURE,
  /** A file was written or kept, or lost. */
  FILE,
  /** An app fell asleep or woke, or the clock was set forward. */
  SLEEP,
  /** A release. */
  DEPLOY,
  /** What an app is called, how it is reached, how many dynos it has. */
  CHANGE,
  /** A dyno was told to end, or came up. */
  RESTART,
  /** What the learner asked for. */
  ACTION
}

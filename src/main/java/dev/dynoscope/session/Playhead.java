package dev.dynoscope.session;

import dev.dynoscope.story.Beat;
import dev.dynoscope.story.Moment;
import dev.dynoscope.story.Story;
import java.time.Duration;
import java.util.Optional;

/**
 * Where in the story we are, and how it moves on. Stepping goes by beat, whatever the speed: a step
 * forward plays one beat to its end; another one, made before that, jumps there first.
 */
public final class Playhead {
  /** The slowest that the show can go, in show seconds a second. */
  public static final double SLOWEST = 0.01;

  /** The fastest that a show of what happens now can go by hand, in show seconds a second. */
  public static final double FASTEST = 10;

  /** The fastest that the show of a run in virtual time can go, in show seconds a second. */
  public static final double FASTEST_AT_LEISURE = 1_000;

  /** How far the show may trail what has happened before it hurries. */
  private static final Duration CALM = Duration.ofSeconds(20);

  /** No beat is shorter. */
  private static final Duration BORDER = Duration.ofMillis(1);

  private static final double HURRY_PER_SECOND = 0.1;
  private static final double MOST_HURRY = 50;

  private final Story story;
  private final Manner manner;
  private Duration position = Duration.ZERO;
  private Optional<Duration> stopAt = Optional.empty();
  private final Loop loop = new Loop();
  private boolean playing = true;
  private double speed = 1;

  /** What the show does where it trails behind. */
  enum Manner {
    /** Hurries after what happens meanwhile. */
    KEEPS_UP,
    /** Takes the time it is given: a month in virtual time is there long before it is seen. */
    AT_LEISURE
  }

  Playhead(Story story) {
    this(story, Manner.KEEPS_UP);
  }

  Playhead(Story story, Manner manner) {
    this.story = story;
    this.manner = manner;
  }

  /** Show time at which we are. */
  public Duration position() {
    return position;
  }

  /** What is shown now; empty while the story has no beat. */
  public Optional<Moment> moment() {
    return story.at(position);
  }

  /** Whether time goes by. */
  public boolean playing() {
    return playing;
  }

  /** Show seconds a second, {@link #SLOWEST} to {@link #fastest}, before any hurry. */
  public double speed() {
    return speed;
  }

  /** The fastest that this show can go by hand, in show seconds a second. */
  public double fastest() {
    return switch (manner) {
      case KEEPS_UP -> FASTEST;
      case AT_LEISURE -> FASTEST_AT_LEISURE;
    };
  }

  /** Whether all that has happened has been shown. */
  public boolean atEdge() {
    return position.plus(BORDER).compareTo(story.end()) >= 0;
  }

  /** How much show time lies between here and the latest thing that happened. */
  public Duration behind() {
    return atEdge() ? Duration.ZERO : story.end().minus(position);
  }

  /** How many times faster than asked for the show goes, to catch up; 1 when it does not. */
  public double hurry() {
    if (!playing || stopAt.isPresent() || manner == Manner.AT_LEISURE || loop.holds(position)) {
      return 1;
    }
    double over = behind().minus(CALM).toMillis() / 1000.0;
    return over <= 0 ? 1 : Math.min(MOST_HURRY, 1 + over * HURRY_PER_SECOND);
  }

  void advance(Duration wall) {
    if (!playing) {
      return;
    }
    Duration from = position;
    position = position.plusNanos((long) (wall.toNanos() * speed * hurry()));
    if (stopAt.isEmpty()) {
      position = loop.carried(from, position);
    }
    Duration end = stopAt.filter(s -> s.compareTo(story.end()) < 0).orElse(story.end());
    if (position.compareTo(end) >= 0) {
      position = end;
      if (stopAt.isPresent()) {
        stopAt = Optional.empty();
        playing = false;
      }
    }
  }

  /** The span that is shown over and over again, if one was set. */
  public Loop loop() {
    return loop;
  }

  /** Lets time go by. */
  public void play() {
    playing = true;
    stopAt = Optional.empty();
  }

  /** Stops time. */
  public void pause() {
    playing = false;
    stopAt = Optional.empty();
  }

  /** Sets the speed; values outside the range are brought into it. */
  public void speed(double wanted) {
    speed = Math.clamp(wanted, SLOWEST, fastest());
  }

  /** Goes to a show time, and stays there. */
  public void seek(Duration target) {
    pause();
    position = clamp(target);
  }

  /** Goes to the latest thing that happened, and lets time go by. */
  public void toEdge() {
    position = story.end();
    play();
  }

  /**
   * Goes on by a span of platform time, or back by a negative one, to the end of the beat that was
   * the latest then, and stays there. Where nothing happened for so long, it goes to the next thing
   * that did.
   */
  public void leap(Duration span) {
    moment()
        .ifPresent(now -> {
          // at a border it is the beat before that has been shown
          boolean atBorder = position.equals(now.beat().start());
          int here = Math.max(0, now.beat().index() - (atBorder ? 1 : 0));
          int there = story.latestAt(story.beats().get(here).entry().at().plus(span));
          int least = span.isNegative() ? Math.min(there, here - 1) : Math.max(there, here + 1);
          int last = story.beats().size() - 1;
          // at the very border it would be the next beat that is shown, with its time
          seek(
              least < 0
                  ? Duration.ZERO
                  : story.beats().get(Math.min(least, last)).end().minus(BORDER));
        });
  }

  /** Plays the next beat, or what is left of this one, and stops. */
  public void stepForward() {
    stopAt.ifPresent(stop -> position = clamp(stop));
    if (atEdge()) {
      pause();
      return;
    }
    moment()
        .ifPresent(now -> {
          stopAt = Optional.of(endOfNext(now));
          playing = true;
        });
  }

  private Duration endOfNext(Moment now) {
    if (position.plus(BORDER).compareTo(now.beat().end()) < 0) {
      return now.beat().end();
    }
    int next = Math.min(now.beat().index() + 1, story.beats().size() - 1);
    return story.beats().get(next).end();
  }

  /** Goes back to the end of the beat before this one, and stops. */
  public void stepBack() {
    moment()
        .ifPresent(now -> {
          // a step at the very border belongs to the beat that has just been shown
          int shown = endsHere(now.beat()) ? now.beat().index() : now.beat().index() - 1;
          boolean atBorder = position.equals(now.beat().start());
          int target = endsHere(now.beat()) || atBorder ? shown - 1 : shown;
          seek(target < 0 ? Duration.ZERO : story.beats().get(target).end());
        });
  }

  private boolean endsHere(Beat beat) {
    return position.compareTo(beat.end()) >= 0;
  }

  private Duration clamp(Duration time) {
    if (time.isNegative()) {
      return Duration.ZERO;
    }
    return time.compareTo(story.end()) > 0 ? story.end() : time;
  }
}

package dev.dynoscope.journal;

/** Something that happened, told in the past tense. Facts are values and never change. */
public sealed interface Fact
    permits AppFact,
        BranchFact,
        CacheFact,
        ClockFact,
        DnsFact,
        DynoFact,
        FleetFact,
        HostFact,
        HoursFact,
        IsolationFact,
        LearnerFact,
        LogLine,
        OwnerFact,
        PageFact,
        PingFact,
        RequestFact,
        StorageFact,
        TrafficFact {
  /**
   * What the fact is about, as a key such as {@code request:…} or {@code dyno:photos/web.1}. The
   * entries with one key, in order, are that thing's life.
   */
  String subject();
}

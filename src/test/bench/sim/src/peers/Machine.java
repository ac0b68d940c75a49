package peers;

/** A machine and the dynos on it; when it fails, another one takes its place and its dynos. */
record Machine(Dyno[] dynos) {}

package dev.dynoscope.sim.scenario;

/**
 * The network.
 *
 * @param outside time that a message takes between clients and the platform
 * @param inside time that one takes between the router and a dyno
 * @param lossPerMille of a thousand messages, how many are lost; each is sent again after a second,
 *     then two, then four (RFC 6298)
 */
public record Lines(Spread outside, Spread inside, int lossPerMille) {}

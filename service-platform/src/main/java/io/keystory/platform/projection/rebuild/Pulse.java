package io.keystory.platform.projection.rebuild;

import io.keystory.events.platform.Nullable;

/**
 * How fast a build goes.
 *
 * @param progress how much is done, from 0 to 1
 * @param rate events in a second
 * @param etaSeconds how long it will take, if it goes on at all
 */
record Pulse(double progress, double rate, @Nullable Long etaSeconds) {}

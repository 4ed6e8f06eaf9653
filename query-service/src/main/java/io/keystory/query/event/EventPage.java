package io.keystory.query.event;

import java.util.List;

/**
 * Some events in the order of positions, or backwards.
 *
 * @param next where to read on: as {@code after}, or backwards as {@code before}, it neither skips nor repeats an event;
 *     backwards 0 at the beginning of the log
 * @param head the position of the last event of the log
 */
record EventPage(List<EventView> events, long next, long head) {}

package io.keystory.query.event;

import java.util.List;

/**
 * Some events in the order of positions.
 *
 * @param next where to read on: as {@code after}, it neither skips nor repeats an event
 * @param head the position of the last event of the log
 */
record EventPage(List<EventView> events, long next, long head) {}

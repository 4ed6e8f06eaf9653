package io.keystory.platform.projection.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that a read model set aside.
 *
 * @param position where it is in the log; it is known by that
 * @param sequence what has to stay in order, mostly the event's stream
 * @param type the event's wire name
 * @param cause what failed, without any value of the event; null for one that only waits behind another
 * @param attempts how often it has failed
 * @param isRetrying whether it is about to be tried again
 */
@Schema(name = "DeadLetter")
public record DeadLetter(long position, String sequence, String type, @Nullable String cause, int attempts,
        Instant parkedAt, boolean isRetrying) {}

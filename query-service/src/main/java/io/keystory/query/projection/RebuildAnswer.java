package io.keystory.query.projection;

import io.keystory.platform.projection.intake.DeadLetters;
import io.keystory.platform.projection.rebuild.Rebuild;
import io.keystory.platform.projection.rebuild.Rebuild.Difference;
import io.keystory.platform.projection.rebuild.Rebuild.State;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A build of a read model beside the live one.
 *
 * @param from the first position that it takes in
 * @param position how far it has come; while it is made in bulk, where it began
 * @param progress from 0 to 1
 * @param rate events of the log per second
 * @param etaSeconds how long it will take from now on; null when nobody knows
 * @param differences rows that are not as in the live build, some of each table
 * @param deadLetters how many events it has set aside; the model's own once it has taken over
 * @param cause why it failed, or null
 */
@Schema(name = "Rebuild")
record RebuildAnswer(String id, String projection, int generation, State state, long from, long position,
        double progress, double rate, @Nullable Long etaSeconds, List<Difference> differences, int deadLetters,
        @Nullable String cause) {

    static RebuildAnswer of(Rebuild rebuild, DeadLetters letters) {
        return new RebuildAnswer(rebuild.id(), rebuild.model(), rebuild.generation(), rebuild.state(), rebuild.from(),
                rebuild.position(), rebuild.progress(), rebuild.rate(), rebuild.etaSeconds(), rebuild.differences(),
                letters.count(rebuild.processor()), rebuild.cause());
    }
}

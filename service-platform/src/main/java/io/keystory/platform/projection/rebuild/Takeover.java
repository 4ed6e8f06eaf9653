package io.keystory.platform.projection.rebuild;

import io.keystory.platform.projection.rebuild.Rebuild.State;
import io.keystory.store.axon.ProcessorTokens;
import java.util.List;

/**
 * A build takes the place of the live one, in one transaction: the live tables are held still, the build is brought to
 * where they are, unless it has come further, and takes their names. Readers wait for that moment; the live processor
 * loses its place in the log for ever, and the new one begins where the build is.
 */
final class Takeover {

    private final Rebuild rebuild;
    private final ShadowTables shadow;
    private final List<String> tables;
    private final RebuildTools tools;

    Takeover(Rebuild rebuild, ShadowTables shadow, List<String> tables, RebuildTools tools) {
        this.rebuild = rebuild;
        this.shadow = shadow;
        this.tables = tables;
        this.tools = tools;
    }

    State run(CatchUp catchUp) {
        return tools.again(() -> catchUp.exactly(
                tools.transactions(), this::holdStill, () -> replace(catchUp.position())));
    }

    /**
     * Nobody is kept waiting behind a long read for longer: it is tried again. Vacuuming, which takes long on a table
     * that was just made, gives way to whoever has waited for {@code deadlock_timeout}, which is a second. What is tried
     * again of what was set aside comes before or behind: the build has most of it already, and must not get it twice.
     */
    private void holdStill() {
        tools.jdbc().execute("set local lock_timeout = '2s'");
        tools.letters().lock(rebuild.model());
        tools.jdbc().execute("lock table " + String.join(", ", tables) + " in access exclusive mode");
    }

    private State replace(long position) {
        tools.jdbc().execute("set local synchronous_commit = on");
        shadow.takeOver();
        moveOn(position);
        tools.letters().rename(rebuild.processor(), rebuild.model());
        tools.generations().switchTo(rebuild.model(), rebuild.generation(), rebuild.fold());
        tools.rebuilds().switched(rebuild, tools.owner());
        return State.SWITCHED;
    }

    /**
     * The new one goes on from where the build is, which may be further than the live one was. The old place stays,
     * claimed by nobody who could come: a processor that found none would begin anew.
     */
    private void moveOn(long position) {
        String old = Generations.processor(
                rebuild.model(), tools.generations().live().get(rebuild.model()).number());
        tools.jdbc().update("""
                insert into %1$s (processor_name, segment, token, token_type, timestamp, owner)
                select ?, segment, convert_to(jsonb_set(convert_from(token, 'UTF8')::jsonb, '{globalIndex}',
                  to_jsonb(?::bigint))::text, 'UTF8'), token_type, timestamp, null from %1$s where processor_name = ?"""
                .formatted(tools.tokens()), rebuild.processor(), position, old);
        tools.jdbc().update("""
                update %s set owner = 'replaced', timestamp = ? where processor_name = ?"""
                .formatted(tools.tokens()), ProcessorTokens.FOR_EVER.toString(), old);
    }
}

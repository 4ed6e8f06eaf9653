package io.keystory.command.automation;

import java.util.OptionalLong;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How far automations have come in the log. Who holds it runs them; it falls to another process when not kept. */
final class Place {

    private final TokenStore tokens;
    private final TransactionTemplate transaction;
    private final String name;

    Place(TokenStore tokens, TransactionTemplate transaction, String name) {
        this.tokens = tokens;
        this.transaction = transaction;
        this.name = name;
    }

    /** The position that was stored last, by whichever process holds the place; 0 at first. */
    static long stored(JdbcClient jdbc, String name) {
        return jdbc.sql("""
                select (convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint from token.automation
                where processor_name = ?""").param(name).query(Long.class).optional().orElse(0L);
    }

    String name() {
        return name;
    }

    /** Takes the place and answers its position, 0 at first; empty while another process holds it. */
    OptionalLong claim() {
        return transaction.execute(status -> {
            try {
                if (tokens.fetchSegments(name).length == 0) {
                    tokens.initializeTokenSegments(name, 1, new GlobalSequenceTrackingToken(0));
                }
                return OptionalLong.of(tokens.fetchToken(name, 0).position().orElse(0));
            } catch (UnableToClaimTokenException e) {
                status.setRollbackOnly();
                return OptionalLong.empty();
            }
        });
    }

    /** Stores the position and goes on holding the place; UnableToClaimTokenException when another process took it. */
    void keep(long position) {
        transaction.executeWithoutResult(
                status -> tokens.storeToken(new GlobalSequenceTrackingToken(position), name, 0));
    }

    /** Lets another process go on at once. */
    void release() {
        transaction.executeWithoutResult(status -> tokens.releaseClaim(name, 0));
    }
}

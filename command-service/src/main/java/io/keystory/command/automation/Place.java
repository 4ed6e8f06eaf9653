package io.keystory.command.automation;

import io.keystory.platform.KeystorySettings;
import io.keystory.store.axon.ProcessorTokens;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How far somebody who follows the log has come, such as automations. Who holds it goes on; it falls to another process
 * when it is not kept for ten seconds.
 */
public final class Place {

    private final TokenStore tokens;
    private final TransactionTemplate transaction;
    private final String name;

    Place(TokenStore tokens, TransactionTemplate transaction, String name) {
        this.tokens = tokens;
        this.transaction = transaction;
        this.name = name;
    }

    /** The place of this name, which one process at a time holds. */
    public static Place of(
            String name, DataSource dataSource, TransactionTemplate transaction, KeystorySettings settings) {
        return new Place(ProcessorTokens.in(dataSource, "token.automation", settings.node()), transaction, name);
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
    public OptionalLong claim() {
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
    public void keep(long position) {
        transaction.executeWithoutResult(
                status -> tokens.storeToken(new GlobalSequenceTrackingToken(position), name, 0));
    }

    /** Lets another process go on at once. */
    public void release() {
        transaction.executeWithoutResult(status -> tokens.releaseClaim(name, 0));
    }
}

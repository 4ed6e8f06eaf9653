package io.keystory.store.axon;

import java.time.Duration;
import java.time.Instant;
import java.util.function.ObjLongConsumer;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Keeps the places of streaming processors in the log, in a table of the service that runs them, so that a place is
 * stored in the transaction that stores what the processor made. The table has the columns {@code processor_name},
 * {@code segment}, {@code token} (bytea), {@code token_type}, {@code timestamp} and {@code owner}.
 */
public final class ProcessorTokens {

    /** How long a processor of a process that died stays claimed; nobody else goes on with it before. */
    static final Duration CLAIM = Duration.ofSeconds(10);

    /** When a place was claimed that nobody shall ever go on from. */
    public static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

    private ProcessorTokens() {}

    /**
     * The places in one table.
     *
     * @param table with its schema, such as {@code read.token}
     * @param node the name of this process among those that share the table; a process that comes back under the same
     *     name goes on at once, so no two that run at the same time may have the same
     */
    public static TokenStore in(DataSource dataSource, String table, String node) {
        return in(dataSource, table, node, CLAIM, (processor, place) -> { });
    }

    /**
     * The same for who wants to know of claims.
     *
     * @param claimed hears of each place that this process claims, on the thread that claims it
     */
    public static TokenStore in(
            DataSource dataSource, String table, String node, ObjLongConsumer<String> claimed) {
        return in(dataSource, table, node, CLAIM, claimed);
    }

    static TokenStore in(DataSource dataSource, String table, String node, Duration claim,
            ObjLongConsumer<String> claimed) {
        TransactionAwareDataSourceProxy connections = new TransactionAwareDataSourceProxy(dataSource);
        return new ClaimedPlaces(JdbcTokenStore.builder()
                .connectionProvider(connections::getConnection)
                .serializer(serializer())
                .schema(TokenSchema.builder()
                        .setTokenTable(table)
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .contentType(byte[].class)
                .nodeId(node)
                .claimTimeout(claim), table, node, claim, claimed);
    }

    /** Without the validator a token that wraps another, as during a replay, could not be read back. */
    private static Serializer serializer() {
        BasicPolymorphicTypeValidator known = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("java.lang.")
                .allowIfSubType("java.util.")
                .build();
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(known))
                .build();
    }
}

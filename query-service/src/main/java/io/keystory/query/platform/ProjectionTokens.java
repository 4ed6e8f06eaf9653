package io.keystory.query.platform;

import java.sql.Connection;
import java.time.Duration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Keeps the projections' places in the log in the schema {@code read}. */
final class ProjectionTokens {

    private static final Duration CLAIM = Duration.ofSeconds(10);

    private ProjectionTokens() {}

    static TokenStore open(ReadSchema schema, String node) {
        TransactionAwareDataSourceProxy connections = new TransactionAwareDataSourceProxy(schema.dataSource());
        return JdbcTokenStore.builder()
                .connectionProvider(connections::getConnection)
                .serializer(serializer())
                .schema(TokenSchema.builder()
                        .setTokenTable("read.token")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .contentType(byte[].class)
                .nodeId(node)
                .claimTimeout(CLAIM)
                .build();
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

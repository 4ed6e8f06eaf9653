package io.keystory.oidc.platform;

import java.time.Duration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Keeps the projections' places in the log in the schema {@code oidc}. */
final class ProviderTokens {

    private static final Duration CLAIM = Duration.ofSeconds(10);

    private ProviderTokens() {}

    static TokenStore open(ProviderSchema schema, String node) {
        TransactionAwareDataSourceProxy connections = new TransactionAwareDataSourceProxy(schema.dataSource());
        BasicPolymorphicTypeValidator known = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.").allowIfSubType("java.lang.").allowIfSubType("java.util.")
                .build();
        return JdbcTokenStore.builder()
                .connectionProvider(connections::getConnection)
                .serializer(Jackson3Serializer.builder()
                        .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(known))
                        .build())
                .schema(TokenSchema.builder()
                        .setTokenTable("oidc.token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .contentType(byte[].class)
                .nodeId(node)
                .claimTimeout(CLAIM)
                .build();
    }
}

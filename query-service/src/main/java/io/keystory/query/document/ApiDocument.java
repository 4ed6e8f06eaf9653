package io.keystory.query.document;

import io.keystory.events.platform.Change;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.interaction.InteractionCookie;
import io.keystory.platform.security.ManagementScope;
import io.keystory.platform.web.Page;
import io.keystory.platform.web.consistency.VersionedPaths;
import io.keystory.platform.web.error.ErrorBody;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.search.AdvancedSearch;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.converters.ModelConverterRegistrar;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import tools.jackson.databind.JsonNode;

/** What the API document says beside what controllers declare: who may call, how errors look, how lists are paged. */
@Configuration(proxyBeanMethods = false)
@Import({DocumentPage.class, PartDocuments.class, RecordSchemas.class, Alternatives.class})
public class ApiDocument {

    static final String MANAGEMENT = "managementToken";
    static final String ACCOUNT = "accountToken";
    static final String INTERACTION = "interactionCookie";
    static final String ERROR = "Error";

    static {
        SpringDocUtils.getConfig()
                .addResponseWrapperToIgnore(Json.class)
                .addResponseWrapperToIgnore(Change.class)
                .replaceWithSchema(JsonNode.class, new JsonSchema())
                .addRequestWrapperToIgnore(Page.class, AdvancedSearch.class);
    }

    /** Needs the converters to be registered, since it describes the error by them. */
    @Bean
    public OpenAPI apiDocument(KeystorySettings settings, ModelConverterRegistrar registrar) {
        return new OpenAPI()
                .info(new Info().title("Keystory API").version("1"))
                .servers(List.of(new Server().url(settings.origin())))
                .components(new Components()
                        .addSecuritySchemes(MANAGEMENT, bearer(
                                "A JWT for the resource of the Management API. Its scopes: " + scopes()))
                        .addSecuritySchemes(ACCOUNT, bearer("An opaque access token with the scope openid, and others "
                                + "for parts of the account."))
                        .addSecuritySchemes(INTERACTION, new SecurityScheme().type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE).name(InteractionCookie.NAME)
                                .description("What a browser has from the provider while somebody signs in."))
                        .addSchemas(ERROR, ModelConverters.getInstance(true)
                                .resolveAsResolvedSchema(new AnnotatedType(ErrorBody.class))
                                .schema.description("Why a request was refused; the code is stable.")));
    }

    /** Pages, searches, callers and refusals are the same everywhere, so they are described here once. */
    @Bean
    public OperationCustomizer commonParts() {
        return new CommonParts();
    }

    /** Comes first, so that {@link RecordSchemas} works on what it makes. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    public ModelResolver schemaNames(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new SchemaNames());
    }

    @Bean
    @Order(0)
    public OpenApiCustomizer callersAndAnswers(
            WebInvocationPrivilegeEvaluator security, ObjectProvider<VersionedPaths> versions) {
        Callers callers = new Callers(security);
        return api -> {
            AnyJson.allow(api);
            UpperBounds.leaveOutNone(api);
            AnswerFields.require(api);
            NullableFields.mark(api);
            Alternatives.tellApart(api.getComponents().getSchemas());
            Conventions.define(api.getComponents());
            Refusals refusals = new Refusals(api.getComponents());
            Examples examples = new Examples(api);
            api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                callers.describe(path, method, operation);
                if (method != HttpMethod.GET) {
                    Conventions.describeWrite(operation, versions.stream().anyMatch(all -> all.isVersioned(path)));
                }
                refusals.describe(path, method, operation);
                examples.add(operation);
            }));
        };
    }

    private static String scopes() {
        return Stream.of(ManagementScope.values())
                .map(scope -> "`%s` (%s)".formatted(scope.scope(), scope.description()))
                .collect(Collectors.joining("; ", "", "."));
    }

    private static SecurityScheme bearer(String description) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").description(description);
    }
}

package io.keystory.standalone;

import io.keystory.oidc.signingkey.TokenSigner;
import io.keystory.platform.Ids;
import io.keystory.platform.start.KeystoryApplication;
import io.keystory.platform.token.TokenDigest;
import io.keystory.standalone.postgres.TestDatabase;
import io.keystory.store.EventLog;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All services in one process on a data folder of its own, for tests that ask about every operation; started once. */
public final class WholeProduct {

    private static final WholeProduct RUNNING = new WholeProduct();
    private static final String ENDPOINT = "http://localhost:3001";
    private static final Set<String> OURS = Set.of("io.keystory.command.", "io.keystory.query.", "io.keystory.oidc.");

    private final ConfigurableApplicationContext context;

    private WholeProduct() {
        context = KeystoryApplication.start(Keystory.class, 0, Map.of("keystory.data", TestDatabase.newFolder().toString(),
                "keystory.endpoint", "http://localhost:3001", "logging.level.io.keystory", "warn"));
    }

    public static WholeProduct running() {
        return RUNNING;
    }

    /** Where it answers; it believes to be at port 3001. */
    public String origin() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** Every operation that a controller of ours maps. */
    Stream<MappedOperation> operations() {
        return context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(mapped -> OURS.stream().anyMatch(mapped.getValue().getBeanType().getName()::startsWith))
                .flatMap(mapped -> mapped.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method -> mapped.getKey().getPatternValues().stream()
                                .map(pattern -> new MappedOperation(
                                        method.name(), pattern, mapped.getValue().getBeanType().getName()))));
    }

    /** The position of the last event. */
    long head() {
        return context.getBean(EventLog.class).reader().head();
    }

    /** A signed token of a machine for an API. */
    String token(String audience, String scope) {
        TokenSigner signer = context.getBean(TokenSigner.class);
        long now = Instant.now().getEpochSecond();
        return signer.accessToken(signer.key(null), Map.of("iss", ENDPOINT + "/oidc", "aud", List.of(audience),
                "sub", "m-test", "client_id", "m-test", "scope", scope, "iat", now, "exp", now + 600));
    }

    /** An opaque token of somebody for their own account. */
    String ownToken(String scope) {
        String token = Ids.nextSecret();
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        jdbc.update("""
                insert into token.grant_state (grant_id, user_id, client_id, session_id, expires_at)
                values (?, 'somebody', 'account-center', 's', now() + interval '1 hour')""", token);
        jdbc.update("""
                insert into token.access_token (digest, user_id, client_id, is_third_party, grant_id, session_id,
                  is_session_bound, scope, expires_at)
                values (?, 'somebody', 'account-center', false, ?, 's', false, ?, now() + interval '1 hour')""",
                TokenDigest.of(token), token, scope);
        return token;
    }

    /** A method, a pattern of paths, and the class that answers. */
    record MappedOperation(String method, String pattern, String controller) {

        /** A path that fits the pattern. */
        String path() {
            return pattern.replaceAll("\\{[^/]+}", "any");
        }
    }
}

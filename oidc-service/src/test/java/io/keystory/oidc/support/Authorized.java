package io.keystory.oidc.support;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.grant.GrantEvent.GrantExtended;
import io.keystory.events.grant.GrantEvent.GrantGiven;
import io.keystory.events.grant.GrantId;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.events.interaction.request.ClaimsRequest;
import io.keystory.events.session.SessionEvent.ApplicationJoined;
import io.keystory.events.session.SessionEvent.SessionStarted;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import io.keystory.oidc.session.Sessions;
import io.keystory.oidc.token.authorized.CodeGrant;
import io.keystory.oidc.token.code.AuthorizationCodes;
import io.keystory.oidc.token.code.AuthorizationCodes.IssuedCode;
import io.keystory.platform.Ids;
import io.keystory.platform.token.TokenDigest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** A user who is signed in and has let a client in: where token requests begin. */
public final class Authorized {

    public static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private final TestProvider provider;
    private final String client;
    private final String user;
    private final SessionId session = new SessionId(Ids.next());
    private final GrantId grant = new GrantId(Ids.next());
    private final String handle = Ids.nextSecret();

    public Authorized(TestProvider provider, String client, String user) {
        this.provider = provider;
        this.client = client;
        this.user = user;
        long expiresAt = Instant.now().plusSeconds(14 * 24 * 3600).toEpochMilli();
        provider.events().append(
                new SessionStarted(session, new UserId(user), new ApplicationId(client), new InteractionId(Ids.next()),
                        Set.of("pwd"), Instant.now().toEpochMilli(), expiresAt),
                new GrantGiven(grant, new UserId(user), new ApplicationId(client), session, List.of("openid"), Map.of(),
                        expiresAt),
                new ApplicationJoined(session, new UserId(user), new ApplicationId(client), grant));
        provider.bean(JdbcTemplate.class).update(
                "insert into token.session_cookie (digest, session_id, user_id, expires_at) values (?, ?, ?, ?)",
                TokenDigest.of(handle), session.value(), user, Timestamp.from(Instant.ofEpochMilli(expiresAt)));
    }

    /** A user who has let a single-page application in, at the provider that all tests share. */
    public static Authorized inBrowser() {
        TestKey.current();
        Given given = new Given(TestProvider.running());
        return new Authorized(TestProvider.running(), given.client(ApplicationType.SPA), given.user());
    }

    public String client() {
        return client;
    }

    public String user() {
        return user;
    }

    public GrantId grant() {
        return grant;
    }

    public SessionId session() {
        return session;
    }

    /** The header of the browser in which the user is signed in. */
    public String[] browser() {
        return new String[] {"Cookie", Sessions.COOKIE + "=" + handle};
    }

    /** The user has allowed the client these scopes of a resource too. */
    public void allowed(String resource, String... scopes) {
        provider.events().append(new GrantExtended(
                grant, new UserId(user), List.of("openid"), Map.of(resource, List.of(scopes))));
    }

    /** A code with a code challenge for {@link #VERIFIER}. */
    public String code(String scope, String... resources) {
        return code(scope, challenge(), "n-0S6_WzA2Mj", List.of(resources), ClaimsRequest.NONE);
    }

    /** A code of a request without a code challenge and a nonce. */
    public String bareCode(String scope) {
        return code(scope, null, null, List.of(), ClaimsRequest.NONE);
    }

    /** The answer to exchanging a code whose request also asked for these claims. */
    public Calls.Answer exchange(ClaimsRequest claims, String scope) {
        return redeem(code(scope, challenge(), "n-0S6_WzA2Mj", List.of(), claims));
    }

    private String code(
            String scope, String challenge, String nonce, List<String> resources, ClaimsRequest claims) {
        AuthorizationRequest request = new AuthorizationRequest(Given.REDIRECT_URI, "query", List.of(scope.split(" ")),
                resources, "state", nonce, challenge, challenge == null ? null : "S256", List.of("consent"),
                null, null, Map.of(), claims, null, null);
        IssuedCode issued = provider.bean(AuthorizationCodes.class).issue(new CodeGrant(request, new UserId(user),
                new ApplicationId(client), grant, session, Instant.ofEpochSecond(1_700_000_000), Set.of("pwd")),
                List.of(), new IllegalStateException("Nothing was pushed"));
        issued.fact().record();
        return issued.code();
    }

    /** The answer to exchanging a fresh code as a client without a secret. */
    public Calls.Answer exchange(String scope, String... resources) {
        return redeem(code(scope, resources));
    }

    /** The answer to exchanging the code as a client without a secret; {@code more} are names and values. */
    public Calls.Answer redeem(String code, String... more) {
        return provider.calls().form("/oidc/token", joined(more, "grant_type", "authorization_code", "client_id", client,
                "code", code, "code_verifier", VERIFIER, "redirect_uri", Given.REDIRECT_URI));
    }

    /** The answer to using a refresh token as a client without a secret; {@code more} are names and values. */
    public Calls.Answer refresh(String token, String... more) {
        return provider.calls().form("/oidc/token", joined(
                more, "grant_type", "refresh_token", "client_id", client, "refresh_token", token));
    }

    private static String[] joined(String[] more, String... parameters) {
        return Stream.of(parameters, more).flatMap(Stream::of).toArray(String[]::new);
    }

    public static String challenge() {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.keystory.command.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** An identity provider on this machine that speaks OpenID Connect, and checks what a client has to prove. */
public final class TestProvider implements AutoCloseable {

    public static final String CLIENT = "keystory";
    public static final String SECRET = "its secret";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final ECKey key;
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> accessTokens = new ConcurrentHashMap<>();

    private final Set<String> refreshTokens = ConcurrentHashMap.newKeySet();
    private volatile int lifetime;

    private record Grant(Map<String, Object> claims, Map<String, String> request,
            UnaryOperator<Map<String, Object>> tampered) {}

    public TestProvider() {
        try {
            key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key).toJSONObject()));
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, Map.of(
                "issuer", issuer(), "authorization_endpoint", at("/authorize").toString(),
                "token_endpoint", at("/token").toString(), "userinfo_endpoint", at("/me").toString(),
                "jwks_uri", at("/keys").toString())));
        server.createContext("/token", this::token);
        server.createContext("/me", this::me);
        server.createContext("/emails", exchange -> answer(exchange, 200, List.of(
                Map.of("email", "other@example.org", "primary", false, "verified", true),
                Map.of("email", "ada@example.org", "primary", true, "verified", true))));
        server.start();
    }

    public URI at(String path) {
        return URI.create(issuer() + path);
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The body that makes a connector for it. */
    public String connector(String target) {
        return """
                {'connectorId': 'oidc', 'metadata': {'target': '%s', 'name': {'en': 'Test'}}, 'config': {
                'authorizationEndpoint': '%s', 'tokenEndpoint': '%s', 'clientId': '%s', 'clientSecret': '%s',
                'idTokenVerificationConfig': {'issuer': '%s', 'jwksUri': '%s'}}}""".formatted(target,
                at("/authorize"), at("/token"), CLIENT, SECRET, issuer(), at("/keys"));
    }

    /** What an SSO connector for it knows. */
    public String ssoConfig() {
        return "{'issuer': '%s', 'clientId': '%s', 'clientSecret': '%s'}".formatted(issuer(), CLIENT, SECRET);
    }

    /** Signs somebody in whom the address sent here, and answers what comes back with them. */
    public Map<String, Object> signIn(String address, Map<String, Object> claims) {
        return signIn(address, claims, UnaryOperator.identity());
    }

    /** The same, and the ID token is another than it should be. */
    public Map<String, Object> signIn(
            String address, Map<String, Object> claims, UnaryOperator<Map<String, Object>> tampered) {
        Map<String, String> request = new HashMap<>();
        URLUtils.parseParameters(URI.create(address).getRawQuery())
                .forEach((name, values) -> request.put(name, values.getFirst()));
        String code = UUID.randomUUID().toString();
        codes.put(code, new Grant(claims, request, tampered));
        return new HashMap<>(Map.of("code", code, "state", request.get("state")));
    }

    /** From now on access tokens last so many seconds, and come with a refresh token that is good once; 0 for neither. */
    public void giveTokensFor(int seconds) {
        lifetime = seconds;
    }

    /** No refresh token that was given is good any more. */
    public void forgetTokens() {
        refreshTokens.clear();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, List<String>> form = new HashMap<>(URLUtils.parseParameters(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        authenticated(exchange.getRequestHeaders().getFirst("Authorization"), form);
        if ("refresh_token".equals(form.get("grant_type").getFirst())) {
            boolean isGood = refreshTokens.remove(form.get("refresh_token").getFirst());
            answer(exchange, isGood ? 200 : 400, isGood
                    ? tokens(UUID.randomUUID().toString(), Map.of()) : Map.of("error", "invalid_grant"));
            return;
        }
        Grant grant = codes.remove(form.get("code").getFirst());
        if (grant == null || !isProven(form, grant)) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        String accessToken = UUID.randomUUID().toString();
        accessTokens.put(accessToken, grant.claims());
        answer(exchange, 200, tokens(accessToken, Map.of("id_token", idToken(grant))));
    }

    private Map<String, Object> tokens(String accessToken, Map<String, Object> more) {
        Map<String, Object> tokens = new HashMap<>(Map.of("access_token", accessToken, "token_type", "Bearer"));
        tokens.putAll(more);
        if (lifetime > 0) {
            String refreshToken = UUID.randomUUID().toString();
            refreshTokens.add(refreshToken);
            tokens.putAll(Map.of("expires_in", lifetime, "scope", "files", "refresh_token", refreshToken));
        }
        return tokens;
    }

    /** Who authenticates by a header has it counted like what is in the form. */
    private static void authenticated(String header, Map<String, List<String>> form) {
        if (header != null) {
            String[] both = new String(Base64.getDecoder().decode(header.substring("Basic ".length())),
                    StandardCharsets.UTF_8).split(":");
            form.put("client_id", List.of(URLDecoder.decode(both[0], StandardCharsets.UTF_8)));
            form.put("client_secret", List.of(URLDecoder.decode(both[1], StandardCharsets.UTF_8)));
        }
    }

    private static boolean isProven(Map<String, List<String>> form, Grant grant) {
        return CLIENT.equals(form.get("client_id").getFirst()) && SECRET.equals(form.get("client_secret").getFirst())
                && form.get("redirect_uri").getFirst().equals(grant.request().get("redirect_uri"))
                && CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(form.get("code_verifier").getFirst()))
                        .getValue().equals(grant.request().get("code_challenge"));
    }

    private String idToken(Grant grant) {
        Map<String, Object> claims = new HashMap<>(Map.of("iss", issuer(), "aud", CLIENT, "sub", "someone"));
        claims.putAll(grant.claims());
        if (grant.request().get("nonce") != null) {
            claims.put("nonce", grant.request().get("nonce"));
        }
        return signed(grant.tampered().apply(claims));
    }

    private String signed(Map<String, Object> claims) {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder()
                .issueTime(Date.from(Instant.now())).expirationTime(Date.from(Instant.now().plusSeconds(60)));
        claims.forEach(set::claim);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), set.build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private void me(HttpExchange exchange) throws IOException {
        String token = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
        Map<String, Object> claims = accessTokens.get(token);
        answer(exchange, claims == null ? 401 : 200, claims == null ? Map.of() : claims);
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] json = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

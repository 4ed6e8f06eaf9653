package io.keystory.command.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import io.keystory.command.support.TestProvider;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.identity.ExternalUser;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.connector.ConnectorFactories;
import io.keystory.platform.connector.ConnectorFactory;
import io.keystory.platform.connector.ConnectorFactory.Provider;
import io.keystory.platform.outbound.Outbound;
import io.keystory.platform.outbound.OutboundConfiguration;
import io.keystory.platform.outbound.OutboundSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class UpstreamSignInTest {

    private static final TestProvider PROVIDER = new TestProvider();
    private static final UpstreamAttempt ATTEMPT = new UpstreamAttempt("s1", "https://app.example/callback/c1",
            new Nonce("n1"), new CodeVerifier("v".repeat(43)));
    private static final Map<String, Object> ADA = Map.of("sub", "42", "name", "Ada", "email", "ada@example.org",
            "email_verified", true, "picture", "https://example.org/ada.png");

    private static final Map<String, Told> PEOPLE = people();

    private final UpstreamSignIn upstream = new UpstreamSignIn(outbound("http://localhost:3001"));

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void somebody_signs_in_elsewhere_and_is_known_by_the_id_token() {
        Map<String, Object> answer = PROVIDER.signIn(upstream.address(oidc(), ATTEMPT), ADA);

        ExternalUser ada = person(oidc(), answer);

        assertThat(ada.id()).isEqualTo("42");
        assertThat(ada.name()).isEqualTo("Ada");
        assertThat(ada.email()).isEqualTo("ada@example.org");
        assertThat(ada.avatar()).isEqualTo("https://example.org/ada.png");
        assertThat(ada.rawData()).isEqualTo(ADA);
        assertThat(refusal(oidc(), ATTEMPT, answer)).isEqualTo("401 connector.social_auth_code_invalid");
    }

    @Test
    void a_name_that_is_posted_beside_the_answer_counts_where_the_provider_says_none() {
        Map<String, Object> nameless = Map.of("sub", "42");
        String posted = "{\"name\":{\"firstName\":\" Ada \",\"lastName\":\"Lovelace\"},\"email\":\"eve@example.org\"}";

        assertThat(person(oidc(), posting(nameless, posted)))
                .extracting(ExternalUser::name, ExternalUser::email).containsExactly("Ada Lovelace", null);
        assertThat(person(oidc(), posting(ADA, posted)).name()).isEqualTo("Ada");
        assertThat(List.of("{\"name\":{\"firstName\":7}}", "{\"name\":\"Ada\"}", "{", "[]", "")).allSatisfy(other ->
                assertThat(person(oidc(), posting(nameless, other)).name()).isNull());
    }

    private Map<String, Object> posting(Map<String, Object> claims, String user) {
        Map<String, Object> answer = new HashMap<>(PROVIDER.signIn(upstream.address(oidc(), ATTEMPT), claims));
        answer.put("user", user);
        return answer;
    }

    @Test
    void without_id_tokens_the_user_info_tells_and_addresses_may_be_elsewhere() {
        UpstreamProvider plain = plain(null);
        Map<String, Object> claims = Map.of("id", 7, "login", "ada", "email", "public@example.org");

        assertThat(person(plain, PROVIDER.signIn(upstream.address(plain, ATTEMPT), claims)))
                .extracting(ExternalUser::id, ExternalUser::name, ExternalUser::email)
                .containsExactly("7", "ada", null);
        UpstreamProvider listing = plain(PROVIDER.at("/emails"));
        assertThat(person(listing, PROVIDER.signIn(upstream.address(listing, ATTEMPT), claims)))
                .extracting(ExternalUser::email).isEqualTo("ada@example.org");
        assertThat(refusal(plain, ATTEMPT, PROVIDER.signIn(upstream.address(plain, ATTEMPT), Map.of("login", "ada"))))
                .isEqualTo("400 connector.invalid_response");
    }

    @ParameterizedTest
    @MethodSource("askedWithAnAccessToken")
    void somebody_is_known_by_what_the_kind_of_provider_tells(String factory) {
        Provider kind = ConnectorFactories.find(factory).orElseThrow().provider();
        Secret secret = new Secret(TestProvider.SECRET);
        ClientID id = new ClientID(TestProvider.CLIENT);
        UpstreamProvider provider = new UpstreamProvider(PROVIDER.at("/authorize"), kind.scope(),
                Map.copyOf(kind.parameters()), PROVIDER.at("/token"), kind.clientAuthentication() == null
                        ? new ClientSecretPost(id, secret) : new ClientSecretBasic(id, secret), PROVIDER.at("/me"),
                kind.emailsEndpoint() == null ? null : PROVIDER.at("/emails"), null, null, new ClaimNames(kind.claims()));
        Told told = PEOPLE.get(factory);

        assertThat(person(provider, PROVIDER.signIn(upstream.address(provider, ATTEMPT), told.claims())))
                .extracting(ExternalUser::id, ExternalUser::name, ExternalUser::avatar, ExternalUser::email)
                .containsExactlyElementsOf(told.person());
    }

    @Test
    void what_several_claims_say_is_so_only_when_all_say_it() {
        ClaimNames names = new ClaimNames(Map.of("id", "id", "email", "at.e-mail", "emailVerified", "at.a at.b"));

        assertThat(names.person(Map.of("id", 1, "at", Map.of("e-mail", "x@y.z", "a", true, "b", false))).orElseThrow()
                .email()).isNull();
        assertThat(names.person(Map.of("id", 1, "at", Map.of("e-mail", "x@y.z", "a", true))).orElseThrow().email()).isNull();
        assertThat(names.person(Map.of("id", 1, "at", Map.of("e-mail", "x@y.z", "a", true, "b", true))).orElseThrow()
                .email()).isEqualTo("x@y.z");
        assertThat(new ClaimNames(Map.of("id", "https://a.example/id")).person(Map.of("https://a.example/id", "1")))
                .as("a claim whose name has dots").isPresent();
    }

    @ParameterizedTest
    @CsvSource({"'',", "' ',", "'   ',", "'a ',ada@example.org", "' a  a ',ada@example.org", "'a b',"})
    void where_no_claim_is_named_that_says_so_nothing_is_verified(String names, String email) {
        Map<String, Object> claims = Map.of("id", 1, "email", "ada@example.org", "a", true);

        assertThat(new ClaimNames(Map.of("id", "id", "email", "email", "emailVerified", names)).person(claims)
                .orElseThrow().email()).isEqualTo(email);
    }

    @ParameterizedTest
    @CsvSource({"false", "''", "no"})
    void an_address_that_the_provider_has_not_verified_is_none(String verified) {
        Map<String, Object> claims = Map.of("sub", "1", "email", "ada@example.org", "email_verified",
                verified.equals("false") ? Boolean.FALSE : verified, "phone_number", "441512345678");

        assertThat(ClaimNames.STANDARD.person(claims).orElseThrow())
                .extracting(ExternalUser::email, ExternalUser::phone).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({"+44 1512 345678, 441512345678", "0151 2345678,", "none,", "1234567890123456,"})
    void a_number_that_is_none_is_left_out(String told, String phone) {
        Map<String, Object> claims = Map.of("sub", "1", "phone_number", told, "phone_number_verified", true);

        assertThat(ClaimNames.STANDARD.person(claims).orElseThrow().phone()).isEqualTo(phone);
    }

    @Test
    void a_picture_may_have_an_address_made_of_claims() {
        ClaimNames names = new ClaimNames(Map.of("id", "id", "avatar", "https://cdn.example/{id}/{avatar}.png"));

        assertThat(names.person(Map.of("id", "7", "avatar", "a1")).orElseThrow().avatar())
                .isEqualTo("https://cdn.example/7/a1.png");
        assertThat(names.person(Map.of("id", "7")).orElseThrow().avatar()).isNull();
        assertThat(names.person(Map.of("avatar", "a1"))).isEmpty();
    }

    @Test
    void of_a_name_as_much_is_taken_as_can_be_stored() {
        Map<String, Object> claims = Map.of("sub", "1", "name", "\ud83d\ude00".repeat(129));

        assertThat(ClaimNames.STANDARD.person(claims).orElseThrow().name()).isEqualTo("\ud83d\ude00".repeat(128));
    }

    @Test
    void an_answer_to_another_attempt_is_refused() {
        assertThat(refusal(answer -> answer.put("state", "s2"))).isEqualTo("400 session.csrf_token_mismatch");
        assertThat(refusal(answer -> answer.remove("state"))).isEqualTo("400 session.csrf_token_mismatch");
        assertThat(refusal(answer -> answer.put("iss", "https://other.example")))
                .isEqualTo("400 session.csrf_token_mismatch");
        assertThat(refusal(answer -> answer.put("error", "access_denied")))
                .isEqualTo("401 connector.authorization_failed");
        assertThat(refusal(answer -> answer.remove("code"))).isEqualTo("400 connector.insufficient_request_parameters");
        assertThat(refusal(answer -> answer.put("code", "guessed"))).isEqualTo("401 connector.social_auth_code_invalid");
    }

    @Test
    void a_code_of_another_attempt_is_worth_nothing_even_with_the_right_state() {
        var victims = new UpstreamAttempt("s1", ATTEMPT.redirectUri(), new Nonce("n2"), new CodeVerifier("w".repeat(43)));
        Map<String, Object> attackers = PROVIDER.signIn(upstream.address(oidc(), ATTEMPT), ADA);

        assertThat(refusal(oidc(), victims, attackers)).isEqualTo("401 connector.social_auth_code_invalid");
    }

    @ParameterizedTest
    @CsvSource({"nonce,n2", "nonce,", "aud,somebody else", "iss,https://other.example", "exp,1", "sub,"})
    void an_id_token_that_was_not_made_for_this_attempt_is_refused(String claim, String value) {
        assertThat(refusalOfTampered(claims -> {
            if (value == null) {
                claims.remove(claim);
            } else {
                claims.put(claim, claim.equals("exp") ? new Date(1) : value);
            }
        })).isEqualTo("401 connector.social_invalid_id_token");
    }

    @Test
    void a_user_info_about_somebody_else_than_the_id_token_is_refused() {
        UpstreamProvider both = provider(PROVIDER.issuer(), PROVIDER.at("/me"), null, ClaimNames.STANDARD);

        assertThat(person(both, PROVIDER.signIn(upstream.address(both, ATTEMPT), ADA)).id())
                .isEqualTo("42");
        assertThat(refusal(both, ATTEMPT, PROVIDER.signIn(upstream.address(both, ATTEMPT), ADA, claims -> {
            claims.put("sub", "43");
            return claims;
        }))).isEqualTo("401 connector.social_invalid_access_token");
    }

    @Test
    void providers_on_addresses_inside_are_not_asked() {
        UpstreamSignIn inside = new UpstreamSignIn(outbound("https://keystory.example"));
        Map<String, Object> answer = PROVIDER.signIn(inside.address(oidc(), ATTEMPT), ADA);

        assertThat(catchThrowableOfType(KeystoryException.class, () -> inside.arrival(oidc(), ATTEMPT, answer)))
                .satisfies(e -> assertThat(e.status() + " " + e.code() + " " + e.data())
                        .isEqualTo("503 connector.unreachable {reason=address_refused}"));
    }

    static List<String> askedWithAnAccessToken() {
        return ConnectorFactories.all().stream()
                .filter(factory -> factory.provider() != null && factory.provider().issuer() == null)
                .map(ConnectorFactory::id).toList();
    }

    private static Map<String, Told> people() {
        return JsonMapper.shared().readValue(
                UpstreamSignInTest.class.getResourceAsStream("people.json"), new TypeReference<>() {});
    }

    /** What a provider tells, and the id, name, picture and address that somebody has by that. */
    private record Told(Map<String, Object> claims, List<String> person) {}

    private ExternalUser person(UpstreamProvider provider, Map<String, Object> answer) {
        return upstream.arrival(provider, ATTEMPT, answer).person();
    }

    private String refusal(Consumer<Map<String, Object>> change) {
        Map<String, Object> answer = PROVIDER.signIn(upstream.address(oidc(), ATTEMPT), ADA);
        change.accept(answer);
        return refusal(oidc(), ATTEMPT, answer);
    }

    private String refusalOfTampered(Consumer<Map<String, Object>> change) {
        return refusal(oidc(), ATTEMPT, PROVIDER.signIn(upstream.address(oidc(), ATTEMPT), ADA, claims -> {
            change.accept(claims);
            return claims;
        }));
    }

    private String refusal(UpstreamProvider provider, UpstreamAttempt attempt, Map<String, Object> answer) {
        KeystoryException refusal = catchThrowableOfType(
                KeystoryException.class, () -> upstream.arrival(provider, attempt, answer));
        return refusal.status() + " " + refusal.code();
    }

    private static UpstreamProvider oidc() {
        return provider(PROVIDER.issuer(), null, null, ClaimNames.STANDARD);
    }

    private static UpstreamProvider plain(URI emails) {
        return provider(null, PROVIDER.at("/me"), emails, new ClaimNames(Map.of(
                "id", "id", "name", "login", "email", "email", "emailVerified", "email_verified")));
    }

    private static UpstreamProvider provider(String issuer, URI userInfo, URI emails, ClaimNames claims) {
        return new UpstreamProvider(PROVIDER.at("/authorize"), "openid", Map.of(), PROVIDER.at("/token"),
                new ClientSecretPost(new ClientID(TestProvider.CLIENT), new Secret(TestProvider.SECRET)), userInfo,
                emails, issuer, PROVIDER.at("/keys"), claims);
    }

    private static Outbound outbound(String endpoint) {
        return new OutboundConfiguration().outbound(
                new OutboundSettings(List.of(), Duration.ofSeconds(5), 100_000), new KeystorySettings(
                        URI.create(endpoint), List.of(), null, null, null, null, null));
    }
}

package io.keystory.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.platform.security.ManagementScope;
import io.keystory.standalone.WholeProduct.MappedOperation;
import io.keystory.standalone.docs.DescribedApi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Every operation that is mapped below {@code /api}, called in every way of not being allowed to. */
class EveryOperationTest {

    private static final String MANAGEMENT = "https://default.logto.app/api";
    private static final Set<String> FINER = Stream.of(ManagementScope.values()).map(ManagementScope::scope)
            .filter(scope -> !scope.equals("all")).collect(Collectors.toSet());
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final WholeProduct PRODUCT = WholeProduct.running();
    private static final DescribedApi DOCUMENT = new DescribedApi(JsonMapper.shared().readTree(
            answer(HttpRequest.newBuilder(URI.create(PRODUCT.origin() + "/api/swagger.json")).build()).body()));

    /** What anybody may call; whoever adds to it says so here. */
    private static final Set<String> FOR_EVERYBODY = Set.of("GET /api/status", "GET /api/setup",
            "POST /api/setup/administrator", "GET /api/.well-known/account-center", "GET /api/.well-known/experience",
            "GET /api/.well-known/endpoints/{tenantId}", "GET /api/.well-known/phrases", "GET /api/.well-known/sign-in-exp",
            "GET /api/.well-known/user-assets/{name}", "GET /api/.well-known/{part:management|experience|user}.openapi.json",
            "GET /api/docs", "GET /api/authn/hasura", "GET /api/authn/single-sign-on/saml/{connectorId}/metadata",
            "POST /api/authn/single-sign-on/saml/{connectorId}", "POST /api/authn/saml/{connectorId}",
            "GET /api/saml-applications/{id}/metadata", "GET /api/saml-applications/{id}/callback", "GET /api/saml/{id}/authn",
            "POST /api/saml/{id}/authn");

    @AfterAll
    static void end() {
        HTTP.close();
    }

    @Test
    void whoever_needs_no_token_is_known() {
        assertThat(operations().filter(operation -> DOCUMENT.scopes(operation.method(), operation.pattern()).isEmpty())
                .map(operation -> operation.method() + " " + operation.pattern()))
                .containsExactlyInAnyOrderElementsOf(FOR_EVERYBODY);
    }

    @Test
    void the_management_api_takes_a_token_for_itself_with_the_scope() {
        String foreign = PRODUCT.token("https://other.example", "all");
        String ofAUser = PRODUCT.ownToken("openid profile");
        String without = PRODUCT.token(MANAGEMENT, "openid");
        long head = PRODUCT.head();

        assertThat(with("managementToken")).hasSizeGreaterThan(300).allSatisfy(operation -> {
            assertThat(call(operation, null)).isEqualTo("401 auth.authorization_header_missing");
            assertThat(call(operation, "x.y.z")).isEqualTo("401 auth.unauthorized");
            assertThat(call(operation, foreign)).isEqualTo("401 auth.unauthorized");
            assertThat(call(operation, ofAUser)).isEqualTo("401 auth.unauthorized");
            assertThat(call(operation, without)).isEqualTo("403 auth.forbidden");
        });
        assertThat(PRODUCT.head()).isEqualTo(head);
    }

    @Test
    void no_scope_opens_what_the_document_does_not_say() {
        long head = PRODUCT.head();
        assertThat(with("managementToken")).allSatisfy(operation -> {
            Set<String> opening = DOCUMENT.scopes(operation.method(), operation.pattern()).get("managementToken");
            assertThat(opening).contains("all");
            String others = FINER.stream().filter(scope -> !opening.contains(scope)).collect(Collectors.joining(" "));
            assertThat(call(operation, PRODUCT.token(MANAGEMENT, others))).isEqualTo("403 auth.forbidden");
        });
        assertThat(PRODUCT.head()).isEqualTo(head);
    }

    @Test
    void each_finer_scope_opens_what_the_document_says() {
        assertThat(with("managementToken")).allSatisfy(operation -> {
            for (String scope : DOCUMENT.scopes(operation.method(), operation.pattern()).get("managementToken")) {
                if (FINER.contains(scope)) {
                    String answer = call(operation, PRODUCT.token(MANAGEMENT, scope));
                    assertThat(answer).doesNotStartWith("401").doesNotStartWith("403").doesNotStartWith("500");
                    requireDocumented(operation, answer);
                }
            }
        });
    }

    @Test
    void a_read_refuses_with_the_codes_that_the_document_names() {
        String everything = PRODUCT.token(MANAGEMENT, "all");
        assertThat(with("managementToken")).filteredOn(operation -> operation.method().equals("GET"))
                .allSatisfy(operation -> requireDocumented(operation, call(operation, everything)));
    }

    @Test
    void the_account_api_takes_an_opaque_token_of_the_user() {
        String management = PRODUCT.token(MANAGEMENT, "all");
        String without = PRODUCT.ownToken("profile");
        long head = PRODUCT.head();

        assertThat(with("accountToken")).hasSizeGreaterThan(40).allSatisfy(operation -> {
            assertThat(call(operation, null)).isEqualTo("401 auth.authorization_header_missing");
            assertThat(call(operation, management)).isEqualTo("401 auth.unauthorized");
            assertThat(call(operation, without)).isEqualTo("403 auth.forbidden");
        });
        assertThat(PRODUCT.head()).isEqualTo(head);
    }

    @Test
    void the_experience_api_takes_the_browser_of_an_interaction() {
        long head = PRODUCT.head();
        assertThat(with("interactionCookie")).hasSizeGreaterThan(35).allSatisfy(operation ->
                assertThat(call(operation, PRODUCT.token(MANAGEMENT, "all"))).startsWith("4"));
        assertThat(PRODUCT.head()).isEqualTo(head);
    }

    private static Stream<MappedOperation> operations() {
        return PRODUCT.operations().filter(operation -> operation.pattern().startsWith("/api/"));
    }

    private static List<MappedOperation> with(String scheme) {
        return operations().filter(operation ->
                DOCUMENT.scopes(operation.method(), operation.pattern()).containsKey(scheme)).toList();
    }

    private static void requireDocumented(MappedOperation operation, String answer) {
        assertThat(DOCUMENT.answers(operation.method(), operation.pattern())).contains(answer);
    }

    /** The status, and the code of a refusal. */
    private static String call(MappedOperation operation, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(PRODUCT.origin() + operation.path()))
                .method(operation.method(), Set.of("GET", "DELETE").contains(operation.method())
                        ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = answer(request.build());
        return answer.statusCode() < 400 ? String.valueOf(answer.statusCode())
                : answer.statusCode() + " " + JsonMapper.shared().readTree(answer.body()).path("code").asString();
    }

    private static HttpResponse<String> answer(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

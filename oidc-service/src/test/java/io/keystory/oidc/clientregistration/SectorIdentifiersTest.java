package io.keystory.oidc.clientregistration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.oidc.application.ClientSites;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.oidc.support.PublishedDocument;
import io.keystory.oidc.support.TestProvider;
import io.keystory.platform.outbound.Outbound;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** @see <a href="https://openid.net/specs/openid-connect-registration-1_0.html#SectorIdentifierValidation">OpenID Connect Dynamic Client Registration 5</a> */
class SectorIdentifiersTest {

    private static final String URI = "https://app.example.com/callback";

    private final SectorIdentifiers sectors = new SectorIdentifiers(
            TestProvider.running().bean(Outbound.class), TestProvider.running().bean(ClientSites.class));
    private final PublishedDocument listing =
            PublishedDocument.of("application/json", "[\"https://other.example/\",\"" + URI + "\"]");

    @AfterEach
    void stop() {
        listing.close();
    }

    @Test
    void all_redirect_uris_are_in_the_list() {
        assertThatCode(() -> sectors.requireListed(address(), List.of(URI))).doesNotThrowAnyException();
        refused(address(), URI, "https://app.example.com/other");
        refused(address(), URI + "/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"redirect_uris\":[\"" + URI + "\"]}", "\"" + URI + "\"", "[7]", "<html>", ""})
    void what_is_no_list_lists_nothing(String other) {
        listing.text(other);
        refused(address(), URI);
    }

    @ParameterizedTest
    @ValueSource(ints = {203, 302, 404, 500})
    void what_cannot_be_had_lists_nothing_and_redirects_are_not_followed(int other) {
        listing.status(other);
        refused(address(), URI);
        assertThat(listing.fetched()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://10.0.0.1/list", "https://169.254.169.254/list", "https://[fd00::1]/list"})
    void addresses_inside_are_not_connected_to(String inside) {
        refused(inside, URI);
    }

    @Test
    void it_is_an_address_over_tls_and_need_not_be_named() {
        assertThatThrownBy(() -> sectors.check(asked("{\"sector_identifier_uri\":\"" + address() + "\"}"), List.of(URI)))
                .isInstanceOf(ProviderError.class);
        assertThatCode(() -> sectors.check(asked("{}"), List.of(URI))).doesNotThrowAnyException();
        assertThat(listing.fetched()).isEqualTo(0);
    }

    private void refused(String address, String... redirectUris) {
        assertThatThrownBy(() -> sectors.requireListed(address, List.of(redirectUris)))
                .isInstanceOfSatisfying(ProviderError.class,
                        refusal -> assertThat(refusal.error()).isEqualTo("invalid_client_metadata"));
    }

    private static RequestedMetadata asked(String metadata) {
        return new RequestedMetadata(JsonMapper.shared().readTree(metadata));
    }

    private String address() {
        return listing.address("/list");
    }
}

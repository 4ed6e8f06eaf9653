package io.keystory.oidc.application.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.ConsentScopes;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.application.protocol.ClientProtocol;
import io.keystory.oidc.application.Client;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectUrisTest {

    private static final String REGISTERED = "https://app.example.com/callback";

    @Test
    void exactly_what_is_registered_matches() {
        assertThat(RedirectUris.matches(web(REGISTERED), REGISTERED)).isTrue();
        assertThat(RedirectUris.matches(web(REGISTERED), null)).isFalse();
        assertThat(RedirectUris.matchesPostLogout(web(REGISTERED), REGISTERED)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://app.example.com/callback/", "https://app.example.com/callback?x=1", "https://app.example.com/callback#f",
        "https://app.example.com/Callback", "HTTPS://app.example.com/callback", "https://APP.example.com/callback",
        "https://app.example.com:443/callback", "http://app.example.com/callback", "https://app.example.com/%63allback",
        "https://app.example.com/x/../callback", "https://user@app.example.com/callback", "https://app.example.com",
        "https://app.example.com.evil.example/callback", " https://app.example.com/callback", "",
        "https://app.example.com\\@evil.example/callback", "//app.example.com/callback", "javascript:alert(1)"})
    void nothing_else_does(String uri) {
        assertThat(RedirectUris.matches(web(REGISTERED), uri)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://*.example.com/callback, https://a.example.com/callback",
        "https://pr-*.preview.example.com/cb, https://pr-17.preview.example.com/cb",
        "https://app.example.com/cb/*, https://app.example.com/cb/a/b",
        "https://app.example.com/*/cb, https://app.example.com/tenant/cb",
        "https://app.example.com:8443/*, https://app.example.com:8443/x"})
    void patterns_cover_what_their_stars_stand_for(String pattern, String uri) {
        assertThat(RedirectUris.matches(web(pattern), uri)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://*.example.com/callback, https://a.b.example.com/callback",
        "https://*.example.com/callback, https://example.com/callback",
        "https://*.example.com/callback, https://evil.example/.example.com/callback",
        "https://*.example.com/callback, https://evil.example%2f.example.com/callback",
        "https://*.example.com/callback, https://user@a.example.com/callback",
        "https://*.example.com/callback, https://a.example.com:444/callback",
        "https://*.example.com/callback, http://a.example.com/callback",
        "https://*.example.com/callback, https://A.example.com/callback",
        "https://*.example.com/callback, https://a.example.com/callback?x=1",
        "https://*.example.com/callback, https://a.example.com/callback#x",
        "https://*.example.com/callback, https://evil.example?.example.com/callback",
        "https://*.example.com/callback, https://*.example.com/callback",
        "https://*.example.com/callback, https://evil.example\\.example.com/callback",
        "https://app.example.com/cb/*, https://app.example.com/cb/../evil",
        "https://app.example.com/cb/*, https://app.example.com/cb/%2e%2e/evil",
        "https://app.example.com/cb/*, https://app.example.com/cb/.%2E/evil",
        "https://app.example.com/cb/*, https://app.example.com/cb/..%2fevil",
        "https://app.example.com/cb/*, https://app.example.com/cb/..\\evil",
        "https://app.example.com/cb/*, https://app.example.com/cb/..%5cevil",
        "https://app.example.com/cb/*, https://app.example.com/cb//evil.example",
        "https://app.example.com/cb/*, https://app.example.com/cb/%",
        "https://app.example.com/cb/*, https://app.example.com/cb/[1]",
        "https://app.example.com/cb/*, https://app.example.com/other"})
    void patterns_cover_nothing_else(String pattern, String uri) {
        assertThat(RedirectUris.matches(web(pattern), uri)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://*.com/cb, https://evil.com/cb", "https://app.*/cb, https://app.evil/cb", "https://*/cb, https://evil/cb",
        "http*://app.example.com/cb, https://app.example.com/cb", "https://app.example.com:*/cb, https://app.example.com:1/cb",
        "https://app.example.com/cb?x=*, https://app.example.com/cb?x=1", "*, https://evil.example/"})
    void patterns_with_a_star_where_none_may_be_cover_nothing(String pattern, String uri) {
        assertThat(RedirectUris.matches(web(pattern), uri)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1/cb, http://127.0.0.1:51004/cb", "http://localhost:3000/cb, http://localhost:51004/cb",
        "http://[::1]/cb, http://[::1]:51004/cb", "io.example.app:/cb, io.example.app:/cb"})
    void native_applications_listen_on_any_port_of_the_loopback_address(String registered, String uri) {
        assertThat(RedirectUris.matches(client(ApplicationType.NATIVE, registered), uri)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1/cb, http://127.0.0.1:1/other", "http://127.0.0.1/cb, https://127.0.0.1:1/cb",
        "http://127.0.0.1/cb, http://localhost:1/cb", "http://127.0.0.1/cb, http://127.0.0.1:1/cb?x=1",
        "http://127.0.0.1/cb, http://127.0.0.1:99999/cb", "http://127.0.0.1/cb, http://x@127.0.0.1:1/cb",
        "http://10.0.0.1/cb, http://10.0.0.1:1/cb", "io.example.app:/cb, io.example.app:/other"})
    void and_on_nothing_else(String registered, String uri) {
        assertThat(RedirectUris.matches(client(ApplicationType.NATIVE, registered), uri)).isFalse();
    }

    @Test
    void web_applications_do_not_listen_on_loopback_ports() {
        assertThat(RedirectUris.matches(web("http://127.0.0.1/cb"), "http://127.0.0.1:51004/cb")).isFalse();
    }

    private static Client web(String registered) {
        return client(ApplicationType.TRADITIONAL, registered);
    }

    private static Client client(ApplicationType type, String registered) {
        return new Client("id", "App", type, false, new ClientMetadata(List.of(registered), List.of(), null, null, null),
                ClientSettings.DEFAULTS, Set.of(), Set.of(), Set.of(), List.of(), ConsentScopes.NONE, ClientProtocol.DEFAULTS,
                null, null);
    }
}

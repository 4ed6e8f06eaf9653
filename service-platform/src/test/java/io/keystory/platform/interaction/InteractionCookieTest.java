package io.keystory.platform.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.EventCatalogue;
import io.keystory.events.interaction.InteractionId;
import io.keystory.platform.security.CookieKeys;
import io.keystory.store.EmbeddedLog;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mock.web.MockHttpServletRequest;

class InteractionCookieTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(EventCatalogue.types());

    private static final InteractionId FIRST = new InteractionId("first");
    private static final InteractionId SECOND = new InteractionId("second");

    private final InteractionCookie cookie = new InteractionCookie(
            new CookieKeys(DB.log().streams(), DB.log().vault(), Clock.systemUTC()));

    @Test
    void the_browser_that_started_an_interaction_holds_it() {
        String value = cookie.with(request(null), "app", FIRST);

        assertThat(cookie.find(request(value))).contains(FIRST);
        assertThat(cookie.holds(request(value), FIRST)).isTrue();
        assertThat(cookie.holds(request(value), SECOND)).isFalse();
        assertThat(cookie.holds(request(null), FIRST)).isFalse();
    }

    @Test
    void each_application_has_its_own_and_the_newest_is_meant_otherwise() {
        String value = cookie.with(request(cookie.with(request(null), "app", FIRST)), "other", SECOND);

        assertThat(cookie.find(request(value))).contains(SECOND);
        MockHttpServletRequest byHeader = request(value);
        byHeader.addHeader("Logto-App-Id", "app");
        assertThat(cookie.find(byHeader)).contains(FIRST);
        MockHttpServletRequest byParameter = request(value);
        byParameter.addParameter("app_id", "app");
        assertThat(cookie.find(byParameter)).contains(FIRST);
        MockHttpServletRequest unknown = request(value);
        unknown.addHeader("Logto-App-Id", "unknown");
        assertThat(cookie.find(unknown)).isEmpty();
    }

    @Test
    void the_ids_of_applications_may_be_as_long_as_addresses_are() {
        String address = "https://client.example/" + "a/".repeat(1000);
        String value = null;
        for (int i = 0; i < 9; i++) {
            value = cookie.with(request(value), address + i, new InteractionId("id" + i));
        }

        assertThat(value).hasSizeLessThan(2000);
        MockHttpServletRequest byHeader = request(value);
        byHeader.addHeader("Logto-App-Id", address + 7);
        assertThat(cookie.find(byHeader)).contains(new InteractionId("id7"));
    }

    @Test
    void knowing_an_id_does_not_open_an_interaction() {
        String own = cookie.with(request(null), "app", FIRST);

        assertThat(cookie.find(request(own.replace("first", "second")))).isEmpty();
        assertThat(cookie.find(request(own.replace("app~", "other~")))).isEmpty();
        assertThat(cookie.find(request("app~first~"))).isEmpty();
        assertThat(cookie.find(request("app~first"))).isEmpty();
        assertThat(cookie.find(request(own.substring(0, own.length() - 1)))).isEmpty();
    }

    @Test
    void a_finished_interaction_is_let_go() {
        String value = cookie.with(request(cookie.with(request(null), "app", FIRST)), "other", SECOND);

        String left = cookie.without(request(value), SECOND);

        assertThat(cookie.find(request(left))).contains(FIRST);
        assertThat(cookie.without(request(left), FIRST)).isEmpty();
    }

    @Test
    void only_the_newest_are_kept() {
        String value = null;
        for (int i = 0; i < 20; i++) {
            value = cookie.with(request(value), "app" + i, new InteractionId("id" + i));
        }
        assertThat(value.split("\\|")).hasSize(8);
        assertThat(cookie.find(request(value))).contains(new InteractionId("id19"));
    }

    private static MockHttpServletRequest request(String value) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (value != null) {
            request.setCookies(new Cookie(InteractionCookie.NAME, value));
        }
        return request;
    }
}

package io.keystory.command.interaction.social;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.events.user.UserView;
import io.keystory.platform.Ids;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** People sign in and register through a social provider. */
class SocialSignInTest extends SocialJourney {

    @Test
    void who_is_linked_signs_in_and_keeps_name_and_picture() {
        String ada = user(", 'name': 'Countess'");
        link(ada, "ada-1");

        InteractionBrowser page = page();
        assertThat(identify(page, arrive(page, Map.of("sub", "ada-1", "name", "Ada")), false).status()).isEqualTo(204);
        Answer submitted = page.post("/submit", "{}");

        assertThat(submitted.text("redirectTo")).as(submitted.body()).contains("/oidc/auth/");
        assertThat(known(ada).name()).isEqualTo("Countess");
        assertThat(known(ada).identities().get(TARGET).details()).containsEntry("name", "Ada");
    }

    @Test
    void name_and_picture_follow_the_provider_where_the_connector_says_so() {
        String ada = user(", 'name': 'Countess'");
        link(ada, "ada-2");
        administrator.patch("/api/connectors/" + connector, "{'syncProfile': true}");

        InteractionBrowser page = page();
        identify(page, arrive(page, Map.of("sub", "ada-2", "name", "Ada", "picture", "https://example.org/a.png")), false);
        page.post("/submit", "{}");
        administrator.patch("/api/connectors/" + connector, "{'syncProfile': false}");

        assertThat(known(ada)).extracting(UserView::name, UserView::avatar)
                .containsExactly("Ada", "https://example.org/a.png");
    }

    @Test
    void who_is_unknown_registers_and_gives_what_is_missing() {
        String email = Ids.next() + "@example.org";
        InteractionBrowser page = page();
        String verification = arrive(page, person("new-1", email, true));

        Answer unknown = identify(page, verification, false);
        assertThat(unknown.refusal()).isEqualTo("404 user.identity_not_exist");
        assertThat(unknown.json().has("data")).isFalse();
        page.put("/interaction-event", "{'interactionEvent': 'Register'}");
        Answer incomplete = identify(page, verification, false);
        assertThat(incomplete.refusal()).isEqualTo("422 user.missing_profile");
        assertThat(incomplete.json().at("/data/missingProfile").toString()).isEqualTo("[\"username\"]");
        assertThat(page.state().json().at("/profile/socialIdentity/target").asString()).isEqualTo(TARGET);
        assertThat(page.state().json().at("/profile/socialIdentity/userInfo/id").asString()).isEqualTo("new-1");
        String username = "u" + Ids.nextUser();
        assertThat(page.post("/profile", "{'type': 'username', 'value': '%s'}".formatted(username)).status()).isEqualTo(204);
        assertThat(page.post("/identification", "{}").status()).isEqualTo(201);
        assertThat(identify(page, verification, false).status()).isEqualTo(201);
        assertThat(page.post("/submit", "{}").status()).isEqualTo(200);
        assertThat(page.post("/submit", "{}").status()).isEqualTo(200);

        UserView made = owner("new-1");
        assertThat(made).extracting(UserView::username, UserView::primaryEmail, UserView::name, UserView::hasPassword)
                .containsExactly(username, email, "Ada", false);
    }

    @Test
    void nothing_more_is_asked_of_who_registers_where_the_settings_say_so() {
        offer("'socialSignIn': {'skipRequiredIdentifiers': true}");
        InteractionBrowser page = InteractionBrowser.here(service, "Register");

        assertThat(identify(page, arrive(page, Map.of("sub", "new-2")), false).status()).isEqualTo(201);
        assertThat(owner("new-2").username()).isNull();
    }

    @Test
    void who_is_suspended_does_not_sign_in() {
        String ada = user("");
        link(ada, "gone");
        administrator.patch("/api/users/" + ada + "/is-suspended", "{'isSuspended': true}");
        InteractionBrowser page = page();

        assertThat(identify(page, arrive(page, Map.of("sub", "gone")), false).refusal()).isEqualTo("401 user.suspended");
    }
}

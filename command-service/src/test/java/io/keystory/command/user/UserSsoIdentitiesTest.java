package io.keystory.command.user;

import static io.keystory.command.user.Users.ADA;
import static io.keystory.command.user.Users.created;
import static io.keystory.command.user.Users.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Given;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.user.SsoIdentityEvent.SsoIdentityDetailsChanged;
import io.keystory.events.user.SsoIdentityEvent.SsoIdentityLinked;
import io.keystory.events.user.SsoIdentityEvent.SsoIdentityUnlinked;
import io.keystory.events.user.UserCommand;
import io.keystory.events.user.UserCommand.DeleteUser;
import io.keystory.events.user.UserCommand.EraseUser;
import io.keystory.events.user.UserCommand.LinkSsoIdentity;
import io.keystory.events.user.UserCommand.UnlinkSsoIdentity;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.identity.SocialIdentity;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserSsoIdentitiesTest {

    private static final SsoConnectorId ACME = new SsoConnectorId("acme");
    private static final SsoConnectorId ANOTHER = new SsoConnectorId("another");
    private static final String ISSUER = "https://idp.example";
    private static final String SEVEN = "sso-identity https://idp.example 7";

    @Test
    void an_identity_is_linked_claimed_and_unlinked() {
        assertThat(given(created()).when(link("7", "Ada", ACME))).containsExactly(linked());
        assertThat(given(created()).claims(link("7", "Ada", ACME))).containsExactly("+" + SEVEN);
        assertThat(given(created()).claimRefusals(link("7", "Ada", ACME)))
                .containsExactly("user.identity_already_in_use 422");
        assertThat(there().when(new UnlinkSsoIdentity(ADA, ACME)))
                .containsExactly(new SsoIdentityUnlinked(ADA, ACME));
        assertThat(there().claims(new UnlinkSsoIdentity(ADA, ACME))).containsExactly("-" + SEVEN);
        assertThat(there().refused(new UnlinkSsoIdentity(ADA, ANOTHER)))
                .isEqualTo("user.enterprise_sso_identity_not_exists 404");
    }

    @Test
    void what_the_provider_tells_anew_is_kept_and_what_is_so_already_is_not_said_again() {
        assertThat(there().when(link("7", "Ada", ACME))).isEmpty();
        assertThat(there().when(link("7", "Countess", ACME)))
                .containsExactly(new SsoIdentityDetailsChanged(ADA, ACME, Map.of("name", "Countess")));
    }

    @Test
    void another_identity_does_not_take_the_place_of_the_one_before_unless_it_is_the_user_s_own() {
        assertThat(there().refused(link("8", "Ada", ACME))).isEqualTo("user.identity_already_in_use 422");
        SsoIdentityLinked elsewhere = new SsoIdentityLinked(ADA, "i2", ANOTHER, ISSUER, identity("8", "Ada"));
        assertThat(given(created(), linked(), elsewhere).claims(link("8", "Ada", ACME))).containsExactly(
                "-sso-identity https://idp.example 8", "-" + SEVEN, "+sso-identity https://idp.example 8");
    }

    @Test
    void the_same_identity_through_another_connector_leaves_the_first() {
        assertThat(there().when(link("7", "Ada", ANOTHER))).containsExactly(new SsoIdentityUnlinked(ADA, ACME),
                new SsoIdentityLinked(ADA, "i1", ANOTHER, ISSUER, identity("7", "Ada")));
        assertThat(there().claims(link("7", "Ada", ANOTHER))).containsExactly("-" + SEVEN, "+" + SEVEN);
    }

    @Test
    void who_is_deleted_gives_identities_back_and_who_is_erased_takes_their_traces_along() {
        assertThat(there().claims(new DeleteUser(ADA, false))).contains("-" + SEVEN);
        assertThat(there().subjects(new EraseUser(ADA, "asked", false)).toString()).contains(ISSUER + " 7");
    }

    private static Given<UserState, UserCommand, UserEvent> there() {
        return given(created(), linked());
    }

    private static SsoIdentityLinked linked() {
        return new SsoIdentityLinked(ADA, "i1", ACME, ISSUER, identity("7", "Ada"));
    }

    private static LinkSsoIdentity link(String id, String name, SsoConnectorId connector) {
        return new LinkSsoIdentity(ADA, "i1", connector, ISSUER, identity(id, name));
    }

    private static SocialIdentity identity(String id, String name) {
        return new SocialIdentity(id, Map.of("name", name));
    }
}

package io.keystory.command.interaction.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Recorded;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.user.Profile;
import io.keystory.events.user.identity.SocialIdentity;
import io.keystory.events.user.SsoIdentityEvent.SsoIdentityLinked;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PasskeyAccountsTest {

    private static final UserId ADA = new UserId("ada");

    @Test
    void the_people_of_an_enterprise_sign_in_there_only() {
        UserView own = after(null, new UserCreated(ADA, "ada", null, null, null, null, Profile.EMPTY, Map.of(), null));
        UserView employee = after(own, new SsoIdentityLinked(
                ADA, "s", new SsoConnectorId("c"), "https://idp.example", new SocialIdentity("ada@idp", Map.of())));

        assertThat(PasskeyAccounts.ofNoEnterprise(own)).isEqualTo(own);
        KeystoryException refusal = catchThrowableOfType(
                KeystoryException.class, () -> PasskeyAccounts.ofNoEnterprise(employee));
        assertThat(refusal.code() + " " + refusal.status())
                .isEqualTo("session.passkey_sign_in.sso_users_not_allowed 400");
    }

    private static UserView after(UserView before, UserEvent event) {
        return new UserFold().evolve(
                before, new Recorded<>("", 0, 0, Instant.EPOCH, EventMetadata.SYSTEM, event));
    }
}

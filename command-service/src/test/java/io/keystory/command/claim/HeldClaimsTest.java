package io.keystory.command.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.keystory.command.platform.Decider;
import io.keystory.command.user.UserClaims;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.user.FactorEvent.FactorRemoved;
import io.keystory.events.user.FactorEvent.PasskeyAdded;
import io.keystory.events.user.IdentityEvent.IdentityLinked;
import io.keystory.events.user.SsoIdentityEvent.SsoIdentityLinked;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserId;
import io.keystory.events.user.identity.SocialIdentity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeldClaimsTest {

    @Test
    void every_decider_that_claims_something_is_replayed() {
        assertThat(new ClassFileImporter(List.of(new DoNotIncludeTests())).importPackages("io.keystory.command").stream()
                .filter(type -> type.isAssignableTo(Decider.class) && !type.isInterface())
                .filter(type -> type.getMethods().stream().anyMatch(method -> method.getName().equals("claims")))
                .map(JavaClass::getName))
                .containsExactlyInAnyOrderElementsOf(HeldClaims.DECIDERS.values().stream()
                        .map(decider -> decider.getClass().getName()).toList());
    }

    @Test
    void of_who_cannot_be_read_any_more_nothing_is_held() {
        UserId user = new UserId("forgotten");
        UserCreated created = new UserCreated(user, null, null, null, null, null, null, null, null);
        IdentityLinked social = new IdentityLinked(user, "far", null);
        SsoIdentityLinked enterprise = new SsoIdentityLinked(user, "one", new SsoConnectorId("works"), "issuer", null);
        PasskeyAdded passkey = new PasskeyAdded(user, "key", "localhost", null, 0, null, null);

        assertThat(new HeldClaims().held(List.of(created, social, enterprise, passkey))).isEmpty();
        assertThat(new HeldClaims().held(List.of(created, social, enterprise, passkey, new FactorRemoved(user, "key"))))
                .isEmpty();
        assertThat(new HeldClaims().held(List.of(created, social, enterprise, passkey, new UserDeleted(user)))).isEmpty();
        assertThat(new HeldClaims().held(List.of(created, new IdentityLinked(user, "far", new SocialIdentity("them", Map.of())))))
                .containsExactly(UserClaims.identity("far", "them"));
    }
}

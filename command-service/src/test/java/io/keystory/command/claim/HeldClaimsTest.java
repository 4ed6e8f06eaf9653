package io.keystory.command.claim;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

class HeldClaimsTest {

    @Test
    void every_decider_that_claims_something_is_replayed() {
        assertThat(deciders().filter(type -> Stream.of(type.getMethods())
                .anyMatch(method -> method.getName().equals("claims") && method.getDeclaringClass() != Decider.class)))
                .containsExactlyInAnyOrderElementsOf(HeldClaims.DECIDERS.values().stream()
                        .<Class<?>>map(Object::getClass).toList());
    }

    /** Those of the product, beside which the tests have their own. */
    private static Stream<Class<?>> deciders() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Decider.class));
        return scanner.findCandidateComponents("io.keystory.command").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .filter(type -> type.getProtectionDomain().getCodeSource().equals(
                        Decider.class.getProtectionDomain().getCodeSource()));
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

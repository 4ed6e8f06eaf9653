package io.keystory.command.interaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.interaction.EnterpriseSsoVerification;
import io.keystory.events.interaction.ExtraProfile;
import io.keystory.events.interaction.PendingProfile;
import io.keystory.events.interaction.SocialVerification;
import io.keystory.events.interaction.Verification;
import io.keystory.events.user.Profile;
import io.keystory.events.user.identity.ExternalUser;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the account gets when the interaction is submitted, without what is secret of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PendingAccount(@Nullable String username, @Nullable String primaryEmail, @Nullable String primaryPhone,
        @Nullable String name, @Nullable String avatar, @Nullable Profile profile,
        @Nullable Map<String, Object> customData, @Nullable SocialIdentity socialIdentity,
        @Nullable EnterpriseSsoIdentity enterpriseSsoIdentity) {

    /** Who the person is at a social provider. */
    record SocialIdentity(String target, ExternalUser userInfo) {}

    /** Who the person is at their enterprise. */
    record EnterpriseSsoIdentity(String identityId, String ssoConnectorId, String issuer, Map<String, Object> detail) {}

    static PendingAccount of(PendingProfile given) {
        ExtraProfile extra = given.extra() == null ? ExtraProfile.NONE : given.extra();
        SocialIdentity social = null;
        EnterpriseSsoIdentity enterprise = null;
        for (Verification adopted : given.adopted()) {
            switch (adopted) {
                case SocialVerification one -> social = of(one);
                case EnterpriseSsoVerification one -> enterprise = of(one);
                default -> { }
            }
        }
        return new PendingAccount(given.username(), given.email(), given.phone(), extra.name(), extra.avatar(),
                extra.profile(), extra.customData(), social, enterprise);
    }

    private static @Nullable SocialIdentity of(SocialVerification verification) {
        return verification.person() == null ? null : new SocialIdentity(verification.target(), verification.person());
    }

    private static @Nullable EnterpriseSsoIdentity of(EnterpriseSsoVerification verification) {
        ExternalUser person = verification.person();
        return person == null ? null : new EnterpriseSsoIdentity(person.id(), verification.connectorId().value(),
                verification.issuer(), person.asIdentity().details());
    }
}

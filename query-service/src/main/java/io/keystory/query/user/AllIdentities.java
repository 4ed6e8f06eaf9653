package io.keystory.query.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.user.UserView;
import io.keystory.events.user.identity.SocialIdentity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a user is at social and at enterprise providers.
 *
 * @param erased true in the past of a person who was erased since; left out otherwise
 */
record AllIdentities(List<AtProvider> socialIdentities, List<AtEnterprise> ssoIdentities,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean erased) {

    static AllIdentities of(
            UserView user, List<UserSsoIdentity> ssoIdentities, boolean withTokens, @Nullable Boolean erased) {
        return new AllIdentities(
                user.identities().entrySet().stream()
                        .map(identity -> new AtProvider(identity.getValue(),
                                withTokens ? SocialTokenSecret.of(user, identity.getKey()) : null, identity.getKey()))
                        .toList(),
                ssoIdentities.stream().map(one -> new AtEnterprise(
                        one, withTokens ? SsoTokenSecret.of(user, one) : null, one.ssoConnectorId())).toList(),
                erased);
    }

    /** An identity at the social provider of that target. */
    record AtProvider(
            SocialIdentity identity,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SocialTokenSecret tokenSecret,
            String target) {}

    /** An identity at the provider of that SSO connector. */
    record AtEnterprise(
            UserSsoIdentity ssoIdentity,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SsoTokenSecret tokenSecret,
            String ssoConnectorId) {}
}

package io.keystory.query.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserView;
import io.keystory.events.user.identity.SocialIdentity;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.Flag;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.ssoconnector.SsoConnectorReads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads who a user is at social and at enterprise providers. */
@RestController
@RequestMapping("/api/users/{userId}")
@Tag(name = "users")
@AsOf
class UserIdentityController {

    private final UserQueries users;
    private final SsoIdentities ssoIdentities;

    UserIdentityController(UserQueries users, SsoIdentities ssoIdentities) {
        this.users = users;
        this.ssoIdentities = ssoIdentities;
    }

    @GetMapping("/all-identities")
    @Operation(summary = "List the identities a user has elsewhere", operationId = "listUserIdentities")
    @ReadsFrom({UserReads.MODEL, SsoConnectorReads.MODEL})
    AllIdentities identities(
            @PathVariable String userId, @RequestParam(required = false) String includeTokenSecret) {
        UserView user = users.existing(userId);
        return AllIdentities.of(
                user, ssoIdentities.of(user), Flag.isYes(includeTokenSecret), users.erased(userId));
    }

    @GetMapping("/identities/{target}")
    @Operation(summary = "Get the identity a user has at a social provider", operationId = "getUserIdentity")
    @ReadsFrom(UserReads.MODEL)
    OneIdentity identity(@PathVariable String userId, @PathVariable String target,
            @RequestParam(required = false) String includeTokenSecret) {
        UserView user = users.existing(userId);
        SocialTokenSecret secret = Flag.isYes(includeTokenSecret) ? SocialTokenSecret.of(user, target) : null;
        return Optional.ofNullable(user.identities().get(target))
                .map(identity -> new OneIdentity(identity, secret, users.erased(userId)))
                .orElseThrow(() -> new KeystoryException("user.identity_not_exist", 404));
    }

    @GetMapping("/sso-identities/{ssoConnectorId}")
    @Operation(summary = "Get the identity a user has at the provider of an SSO connector",
            operationId = "getUserSsoIdentity")
    @ReadsFrom({UserReads.MODEL, SsoConnectorReads.MODEL})
    OneSsoIdentity ssoIdentity(@PathVariable String userId, @PathVariable String ssoConnectorId,
            @RequestParam(required = false) String includeTokenSecret) {
        UserView user = users.existing(userId);
        return ssoIdentities.of(user).stream()
                .filter(one -> one.ssoConnectorId().equals(ssoConnectorId)).findFirst()
                .map(one -> new OneSsoIdentity(
                        one, Flag.isYes(includeTokenSecret) ? SsoTokenSecret.of(user, one) : null,
                        users.erased(userId)))
                .orElseThrow(() -> new KeystoryException("user.enterprise_sso_identity_not_exists", 404));
    }

    /** An identity at a social provider; {@code erased} is true of who was erased since, and left out otherwise. */
    record OneIdentity(
            SocialIdentity identity, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SocialTokenSecret tokenSecret,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean erased) {}

    /** The same at an enterprise provider. */
    record OneSsoIdentity(
            UserSsoIdentity ssoIdentity,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SsoTokenSecret tokenSecret,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean erased) {}
}

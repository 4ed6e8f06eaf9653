package io.keystory.query.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.keystory.events.platform.Nullable;
import io.keystory.events.user.PasswordAlgorithm;
import io.keystory.events.user.UserView;
import java.util.List;

/**
 * A user with what was asked for besides, and nothing of what was not.
 *
 * @param erased true in the past of a person who was erased since, of whom nothing personal is told; left out otherwise
 * @param passwordDigest the hash of the password; null where there is none
 */
record UserWithMore(
        @JsonUnwrapped UserView user,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean erased,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<UserSsoIdentity> ssoIdentities,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String passwordDigest,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PasswordAlgorithm passwordAlgorithm) {}

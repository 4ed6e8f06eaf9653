package io.keystory.platform.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.user.Profile;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the API document says of one's own account; which fields are there, scopes and settings decide. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MyAccountView(
        @JsonInclude(JsonInclude.Include.ALWAYS) String id,
        boolean hasSecurityVerificationMethod,
        @Nullable String username,
        @Nullable String primaryEmail,
        @Nullable String primaryPhone,
        @Nullable String name,
        @Nullable String avatar,
        Profile profile,
        Map<String, Object> identities,
        Map<String, Object> customData,
        @Nullable String applicationId,
        @Nullable String cimdClientId,
        Boolean hasPassword,
        Boolean isSuspended,
        @Nullable Long lastSignInAt,
        Long createdAt,
        Long updatedAt) {}

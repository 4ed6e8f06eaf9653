package io.keystory.events.user;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;

/** A user as the Management API shows it; instants are epoch milliseconds. */
public record UserView(
        String id,
        String username,
        String primaryEmail,
        String primaryPhone,
        String name,
        String avatar,
        Profile profile,
        String applicationId,
        Map<String, Object> identities,
        Map<String, Object> customData,
        boolean isSuspended,
        Long lastSignInAt,
        long createdAt,
        long updatedAt,
        boolean hasPassword,
        @JsonIgnore Secrets secrets) {

    /**
     * What the API does not show.
     *
     * @param passwordId the vault's entry with the hash, or null
     */
    public record Secrets(
            String passwordId, PasswordAlgorithm passwordAlgorithm, boolean isPasswordExpired, Long passwordUpdatedAt) {

        static final Secrets NONE = new Secrets(null, null, false, null);
    }
}

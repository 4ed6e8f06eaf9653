package io.keystory.events.user;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.user.factor.UserFactors;
import io.keystory.events.user.identity.SocialIdentity;
import io.keystory.events.user.identity.SsoIdentity;
import io.keystory.events.user.identity.TokenSet;
import java.util.List;
import java.util.Map;

/** A user as the Management API shows it; instants are epoch milliseconds.
 *
 * @param applicationId the application that the user was made for, or else signed in to first; null also where that is
 *     known by its document
 * @param cimdClientId the address of that document
 * @param identities who the user is elsewhere, by the target of the social connector
 */
public record UserView(
        String id,
        String username,
        String primaryEmail,
        String primaryPhone,
        String name,
        String avatar,
        Profile profile,
        String applicationId,
        String cimdClientId,
        Map<String, SocialIdentity> identities,
        Map<String, Object> customData,
        boolean isSuspended,
        Long lastSignInAt,
        long createdAt,
        long updatedAt,
        boolean hasPassword,
        @JsonIgnore Secrets secrets) {

    /**
     * The same after a sign-in; whoever was made for an application stays with it.
     *
     * @param at when, in epoch milliseconds
     * @param to the application that they signed in to, or null where they had signed in before
     */
    public UserView signedIn(long at, ApplicationId to) {
        boolean isFirst = to != null && applicationId == null && cimdClientId == null;
        return new UserView(id, username, primaryEmail, primaryPhone, name, avatar, profile,
                isFirst && !to.isAddress() ? to.value() : applicationId,
                isFirst && to.isAddress() ? to.value() : cimdClientId, identities, customData, isSuspended, at,
                createdAt, updatedAt, hasPassword, secrets);
    }

    /**
     * What the API does not show, or shows only where that is asked for.
     *
     * @param passwordId the vault's entry with the hash, or null
     * @param personalAccessTokens oldest first
     * @param ssoIdentities who the user is at enterprise providers, oldest first; their connectors may be gone
     * @param tokenSets what providers gave the user, by the target of the provider
     * @param deletionRequest that the user asked for the end of the account; null where nobody has
     */
    public record Secrets(
            String passwordId,
            PasswordAlgorithm passwordAlgorithm,
            boolean isPasswordExpired,
            Long passwordUpdatedAt,
            List<PersonalAccessToken> personalAccessTokens,
            UserFactors factors,
            List<SsoIdentity> ssoIdentities,
            Map<String, TokenSet> tokenSets,
            Map<String, TokenSet> ssoTokenSets,
            // Left out where there is none, as in what was stored before there were any.
            @JsonInclude(JsonInclude.Include.NON_NULL) DeletionRequest deletionRequest) {

        static final Secrets NONE =
                new Secrets(null, null, false, null, List.of(), UserFactors.NONE, List.of(), Map.of(), Map.of(), null);

        public Secrets {
            personalAccessTokens = personalAccessTokens == null ? List.of() : personalAccessTokens;
            factors = factors == null ? UserFactors.NONE : factors;
            ssoIdentities = ssoIdentities == null ? List.of() : ssoIdentities;
            tokenSets = tokenSets == null ? Map.of() : tokenSets;
            ssoTokenSets = ssoTokenSets == null ? Map.of() : ssoTokenSets;
        }

        Secrets withPassword(String id, PasswordAlgorithm algorithm, boolean isExpired, Long updatedAt) {
            return new Secrets(id, algorithm, isExpired, updatedAt, personalAccessTokens, factors, ssoIdentities,
                    tokenSets, ssoTokenSets, deletionRequest);
        }

        Secrets with(List<PersonalAccessToken> tokens) {
            return new Secrets(passwordId, passwordAlgorithm, isPasswordExpired, passwordUpdatedAt, tokens, factors,
                    ssoIdentities, tokenSets, ssoTokenSets, deletionRequest);
        }

        Secrets with(UserFactors changed) {
            return new Secrets(passwordId, passwordAlgorithm, isPasswordExpired, passwordUpdatedAt,
                    personalAccessTokens, changed, ssoIdentities, tokenSets, ssoTokenSets, deletionRequest);
        }

        Secrets withSsoIdentities(List<SsoIdentity> identities) {
            return new Secrets(passwordId, passwordAlgorithm, isPasswordExpired, passwordUpdatedAt,
                    personalAccessTokens, factors, identities, tokenSets, ssoTokenSets, deletionRequest);
        }

        Secrets with(Map<String, TokenSet> changed) {
            return new Secrets(passwordId, passwordAlgorithm, isPasswordExpired, passwordUpdatedAt,
                    personalAccessTokens, factors, ssoIdentities, changed, ssoTokenSets, deletionRequest);
        }

        Secrets with(DeletionRequest changed) {
            return new Secrets(passwordId, passwordAlgorithm, isPasswordExpired, passwordUpdatedAt,
                    personalAccessTokens, factors, ssoIdentities, tokenSets, ssoTokenSets, changed);
        }

        Secrets withSsoTokenSets(Map<String, TokenSet> changed) {
            return new Secrets(passwordId, passwordAlgorithm, isPasswordExpired, passwordUpdatedAt,
                    personalAccessTokens, factors, ssoIdentities, tokenSets, changed, deletionRequest);
        }
    }

    /** A token that the user's programs exchange: its value is the vault's entry {@code id}; {@code expiresAt} may be null. */
    public record PersonalAccessToken(String id, String name, long createdAt, Long expiresAt) {}
}

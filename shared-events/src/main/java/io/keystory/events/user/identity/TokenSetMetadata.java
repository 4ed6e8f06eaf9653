package io.keystory.events.user.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.platform.Nullable;

/**
 * What may be known of the tokens that a provider gave a user, and not the tokens themselves.
 *
 * @param scope what they are good for, as the provider says it; null when it does not
 * @param expiresAt when the access token expires, in epoch seconds; null when the provider does not say
 * @param tokenType how the access token is shown, such as {@code Bearer}; null when the provider does not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TokenSetMetadata(
        @Nullable String scope, @Nullable Long expiresAt, @Nullable String tokenType, boolean hasRefreshToken) {}

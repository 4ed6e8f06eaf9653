package io.keystory.command.tokenset;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.keystory.command.upstream.UpstreamTokens;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.identity.TokenSetMetadata;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tokens that a provider gave, as the vault keeps them.
 *
 * @param expiresAt when the access token expires, in epoch seconds; null when the provider does not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeptTokens(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("refresh_token") @Nullable String refreshToken,
        @JsonProperty("scope") @Nullable String scope,
        @JsonProperty("token_type") @Nullable String tokenType,
        @JsonProperty("expires_at") @Nullable Long expiresAt) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What was given at this moment; {@code earlier} is the refresh token that stays good without a new one, or null. */
    static KeptTokens given(UpstreamTokens tokens, @Nullable String earlier, Instant now) {
        return new KeptTokens(tokens.accessToken(), tokens.refreshToken() == null ? earlier : tokens.refreshToken(),
                tokens.scope(), tokens.tokenType(),
                tokens.lifetime() == 0 ? null : now.getEpochSecond() + tokens.lifetime());
    }

    static KeptTokens opened(String json) {
        return JSON.readValue(json, KeptTokens.class);
    }

    Secret sealed() {
        return new Secret(JSON.writeValueAsString(this));
    }

    TokenSetMetadata metadata() {
        return new TokenSetMetadata(scope, expiresAt, tokenType, refreshToken != null);
    }

    boolean isExpired(Instant now) {
        return expiresAt != null && expiresAt <= now.getEpochSecond();
    }
}

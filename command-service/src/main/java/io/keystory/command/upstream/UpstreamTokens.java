package io.keystory.command.upstream;

import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a provider gives to be asked on behalf of a person.
 *
 * @param scope what it is good for; null when the provider does not say
 * @param lifetime of the access token in seconds; 0 when the provider does not say
 */
public record UpstreamTokens(
        String accessToken, @Nullable String refreshToken, @Nullable String scope, String tokenType, long lifetime) {

    static UpstreamTokens of(Tokens tokens) {
        AccessToken access = tokens.getAccessToken();
        return new UpstreamTokens(access.getValue(),
                Optional.ofNullable(tokens.getRefreshToken()).map(RefreshToken::getValue).orElse(null),
                Optional.ofNullable(access.getScope()).map(Object::toString).orElse(null),
                access.getType().getValue(), access.getLifetime());
    }
}

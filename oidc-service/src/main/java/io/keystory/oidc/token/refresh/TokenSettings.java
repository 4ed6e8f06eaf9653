package io.keystory.oidc.token.refresh;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tokens are exchanged.
 *
 * @param refreshReuseInterval how long a refresh token that was just replaced still gives the same successor, as several
 *     tabs of a browser need it; later use of it ends its grant. 0s for never
 */
@ConfigurationProperties("keystory.token")
public record TokenSettings(@DefaultValue("3s") Duration refreshReuseInterval) {}

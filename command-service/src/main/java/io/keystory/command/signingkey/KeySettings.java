package io.keystory.command.signingkey;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How signing keys are replaced.
 *
 * @param privateKeyRotationGracePeriod how long a new key is published before it signs, when whoever replaces a key does
 *     not say: as long as the applications keep our keys without asking for new ones
 */
@ConfigurationProperties("keystory")
record KeySettings(@DefaultValue("0s") Duration privateKeyRotationGracePeriod) {}

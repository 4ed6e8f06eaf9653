package io.keystory.platform.outbound;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Keystory sends requests to addresses that clients named.
 *
 * @param allowedNetworks networks (CIDR) beside the public ones that such requests may reach, such as {@code 10.1.0.0/16};
 *     of this machine itself only when {@code KEYSTORY_ENDPOINT} is on it too
 * @param timeout how long one request may take in all
 * @param mostBytes how long an answer may be
 */
@ConfigurationProperties("keystory.outbound")
public record OutboundSettings(
        @DefaultValue List<String> allowedNetworks,
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("1048576") int mostBytes) {}

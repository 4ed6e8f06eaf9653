package io.keystory.events.user.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.platform.Nullable;
import java.util.Map;

/**
 * Who a user is at a provider elsewhere, be it a social one or that of an enterprise.
 *
 * @param userId what the provider knows the user by; left out when it cannot be read any more
 * @param details what the provider told of the user; null when nothing is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SocialIdentity(String userId, @Nullable Map<String, Object> details) {}

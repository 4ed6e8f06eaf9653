package io.keystory.command.password.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * One reason why a password is refused.
 *
 * @param code such as {@code password_rejected.too_short}
 * @param interpolation the values that a message of that code mentions; left out when there are none
 */
public record PasswordRejection(
        String code, @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Object> interpolation) {

    static PasswordRejection of(String reason) {
        return new PasswordRejection("password_rejected." + reason, Map.of());
    }

    static PasswordRejection of(String reason, int min) {
        return new PasswordRejection("password_rejected." + reason, Map.of("min", min));
    }

    static PasswordRejection tooLong(int max) {
        return new PasswordRejection("password_rejected.too_long", Map.of("max", max));
    }
}

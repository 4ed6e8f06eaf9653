package io.keystory.command.platform;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;

/** An absolute http or https address, or nothing (null or empty). */
@Constraint(validatedBy = WebAddress.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
public @interface WebAddress {

    String message() default "must be an absolute http or https address";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Check implements ConstraintValidator<WebAddress, String> {

        private static final int MOST_PORT = 65_535;

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || text.isEmpty() || isWebAddress(text);
        }

        /** Whether the text is an absolute http or https address. */
        public static boolean isWebAddress(String text) {
            try {
                URI uri = new URI(text);
                String scheme = uri.getScheme();
                return uri.getHost() != null && uri.getPort() <= MOST_PORT
                        && ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme));
            } catch (URISyntaxException e) {
                return false;
            }
        }
    }
}

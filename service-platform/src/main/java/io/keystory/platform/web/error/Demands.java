package io.keystory.platform.web.error;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Says what a value must be like, in words that whoever sent another one can act on. */
final class Demands {

    private static final String OF_THE_LIBRARY = "{jakarta.validation.constraints.";
    private static final String WORDS = "[\\w/-]+(\\|[\\w/-]+)*";

    private Demands() {}

    static String of(ConstraintViolation<?> violation) {
        if (!violation.getMessageTemplate().startsWith(OF_THE_LIBRARY)) {
            return violation.getMessage();
        }
        return switch (violation.getConstraintDescriptor().getAnnotation()) {
            case NotNull n -> "must not be null";
            case NotEmpty n -> violation.getInvalidValue() == null ? "must not be null" : "must not be empty";
            case NotBlank n -> violation.getInvalidValue() == null ? "must not be null" : "must hold more than blanks";
            case Positive p -> "must be greater than 0";
            case Min min -> "must be at least " + min.value();
            case Max max -> "must be at most " + max.value();
            case Email e -> "must be an e-mail address";
            case Pattern pattern -> of(pattern.regexp());
            case Size size -> of(size, violation.getInvalidValue() instanceof CharSequence);
            default -> violation.getMessage();
        };
    }

    private static String of(String regexp) {
        return regexp.matches(WORDS) ? Kinds.oneOf(List.of(regexp.split("\\|"))) : "must match the pattern " + regexp;
    }

    private static String of(Size size, boolean isText) {
        if (size.min() == size.max()) {
            return "must have exactly " + many(size.min(), isText);
        }
        if (size.max() == Integer.MAX_VALUE) {
            return size.min() == 1 ? "must not be empty" : "must have at least " + many(size.min(), isText);
        }
        String most = many(size.max(), isText);
        return size.min() == 0 ? "must have at most " + most : "must have " + size.min() + " to " + most;
    }

    private static String many(int number, boolean isText) {
        String one = isText ? "character" : "entry";
        String several = isText ? "characters" : "entries";
        return number + " " + (number == 1 ? one : several);
    }
}

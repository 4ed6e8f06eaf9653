package io.keystory.platform.web.error;

import io.keystory.events.platform.KeystoryException;
import jakarta.validation.ConstraintViolation;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says what is wrong with a request, path by path, without echoing values. */
final class InputProblems {

    private InputProblems() {}

    static boolean isMalformed(HttpMessageNotReadableException e) {
        return e.getCause() == null || parse(e).filter(RepeatedMembers::isNone).isPresent();
    }

    static String describe(HttpMessageNotReadableException e) {
        return Stream.of(refused(e), parse(e).map(InputProblems::described)).flatMap(Optional::stream).findFirst()
                .orElseGet(() -> switch (e.getCause()) {
                    case StreamConstraintsException beyond ->
                        "The body is nested too deeply or holds a value that is too long";
                    case JacksonException misfit -> place(misfit) + " " + wanted(misfit);
                    case null, default -> "A body is needed";
                });
    }

    /** Where in the body; the whole of it where it is said of no part. */
    private static String place(JacksonException misfit) {
        String place = misfit.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        return place.isEmpty() ? "body" : place;
    }

    private static String wanted(JacksonException misfit) {
        return among(misfit, InputCoercionException.class).map(Kinds::of)
                .or(() -> among(misfit, MismatchedInputException.class).map(Kinds::of)).orElse(Kinds.MISFIT);
    }

    /** What a body says of itself while it is made. */
    private static Optional<String> refused(Throwable failure) {
        return among(failure, KeystoryException.class).map(KeystoryException::data)
                .filter(String.class::isInstance).map(String.class::cast);
    }

    /** What is no JSON. That a number does not fit is a matter of the place that it is for. */
    private static Optional<StreamReadException> parse(Throwable failure) {
        return among(failure, StreamReadException.class).filter(parse -> !(parse instanceof InputCoercionException));
    }

    private static <E extends Throwable> Optional<E> among(Throwable failure, Class<E> type) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance).map(type::cast).findFirst();
    }

    private static String described(StreamReadException parse) {
        return RepeatedMembers.isNone(parse)
                ? "Line " + parse.getLocation().getLineNr() + ", column " + parse.getLocation().getColumnNr()
                : RepeatedMembers.path(parse) + " must not be given twice";
    }

    static String describe(BindingResult result) {
        return result.getFieldErrors().stream()
                .map(InputProblems::described)
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String described(FieldError error) {
        return error.getField() + " " + (error.contains(ConstraintViolation.class)
                ? Demands.of(error.unwrap(ConstraintViolation.class))
                : Kinds.of(error.contains(TypeMismatchException.class)
                        ? error.unwrap(TypeMismatchException.class).getRequiredType() : null));
    }

    static String describe(Exception e) {
        return switch (e) {
            case HandlerMethodValidationException invalid -> invalid.getParameterValidationResults().stream()
                    .flatMap(InputProblems::described).sorted().collect(Collectors.joining("; "));
            case MethodArgumentTypeMismatchException misfit -> misfit.getName() + " " + Kinds.of(misfit.getRequiredType());
            case ErrorResponse known -> known.getBody().getDetail();
            default -> e.getMessage();
        };
    }

    private static Stream<String> described(ParameterValidationResult result) {
        return result instanceof ParameterErrors errors
                ? errors.getFieldErrors().stream().map(error ->
                        (errors.getContainerIndex() == null ? "" : "[" + errors.getContainerIndex() + "].")
                                + described(error))
                : result.getResolvableErrors().stream().map(error ->
                        result.getMethodParameter().getParameterName() + " "
                                + Demands.of(result.unwrap(error, ConstraintViolation.class)));
    }
}

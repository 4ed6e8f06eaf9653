package io.keystory.platform.web;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/** Says what is wrong with a request, path by path, without echoing values. */
final class InputProblems {

    private InputProblems() {}

    static boolean isMalformed(HttpMessageNotReadableException e) {
        return e.getCause() == null || parse(e).filter(RepeatedMembers::isNone).isPresent();
    }

    static String describe(HttpMessageNotReadableException e) {
        return parse(e).map(InputProblems::described).orElseGet(() -> switch (e.getCause()) {
            case DatabindException bind -> bind.getPath().stream()
                    .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                    .collect(Collectors.joining(".")) + " does not have the form it needs";
            case StreamConstraintsException beyond -> "The body is nested too deeply or holds a value that is too long";
            case null, default -> "A body is needed";
        });
    }

    private static Optional<StreamReadException> parse(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(StreamReadException.class::isInstance).map(StreamReadException.class::cast).findFirst();
    }

    private static String described(StreamReadException parse) {
        return RepeatedMembers.isNone(parse)
                ? "Line " + parse.getLocation().getLineNr() + ", column " + parse.getLocation().getColumnNr()
                : RepeatedMembers.path(parse) + " must not be given twice";
    }

    static String describe(BindingResult result) {
        return result.getFieldErrors().stream()
                .map(error -> error.getField() + " " + error.getDefaultMessage())
                .sorted()
                .collect(Collectors.joining("; "));
    }

    static String describe(Exception e) {
        return switch (e) {
            case HandlerMethodValidationException invalid -> invalid.getParameterValidationResults().stream()
                    .flatMap(InputProblems::described).sorted().collect(Collectors.joining("; "));
            case ErrorResponse known -> known.getBody().getDetail();
            default -> e.getMessage();
        };
    }

    private static Stream<String> described(ParameterValidationResult result) {
        return result instanceof ParameterErrors errors
                ? errors.getFieldErrors().stream().map(error ->
                        (errors.getContainerIndex() == null ? "" : "[" + errors.getContainerIndex() + "].")
                                + error.getField() + " " + error.getDefaultMessage())
                : result.getResolvableErrors().stream().map(error ->
                        result.getMethodParameter().getParameterName() + " " + error.getDefaultMessage());
    }
}

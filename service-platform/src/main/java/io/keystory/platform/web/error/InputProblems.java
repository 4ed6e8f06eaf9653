package io.keystory.platform.web.error;

import io.keystory.events.platform.InputIssues;
import io.keystory.events.platform.InputIssues.Issue;
import io.keystory.events.platform.KeystoryException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says what is wrong with a request, path by path, without echoing values. */
final class InputProblems {

    private static final List<Class<? extends Annotation>> NAMING =
            List.of(RequestParam.class, RequestHeader.class, PathVariable.class);

    private InputProblems() {}

    static boolean isMalformed(HttpMessageNotReadableException e) {
        return e.getCause() == null || parse(e).filter(RepeatedMembers::isNone).isPresent();
    }

    /** Where it is that a body is malformed. */
    static String place(HttpMessageNotReadableException e) {
        return parse(e).map(StreamReadException::getLocation)
                .map(place -> "Line " + place.getLineNr() + ", column " + place.getColumnNr()).orElse("A body is needed");
    }

    static InputIssues of(HttpMessageNotReadableException e) {
        return refused(e)
                .or(() -> parse(e).map(again -> InputIssues.at(RepeatedMembers.path(again), "must not be given twice")))
                .orElseGet(() -> switch (e.getCause()) {
                    case StreamConstraintsException beyond ->
                        InputIssues.of("The body is nested too deeply or holds a value that is too long");
                    case JacksonException misfit -> InputIssues.at(path(misfit), wanted(misfit));
                    case null, default -> InputIssues.of("A body is needed");
                });
    }

    private static List<Object> path(JacksonException misfit) {
        return misfit.getPath().stream()
                .map(step -> step.getPropertyName() == null ? (Object) step.getIndex() : step.getPropertyName()).toList();
    }

    private static String wanted(JacksonException misfit) {
        return among(misfit, InputCoercionException.class).map(Kinds::of)
                .or(() -> among(misfit, MismatchedInputException.class).map(Kinds::of)).orElse(Kinds.MISFIT);
    }

    /** What a body says of itself while it is made. */
    private static Optional<InputIssues> refused(Throwable failure) {
        return among(failure, KeystoryException.class).map(KeystoryException::data)
                .filter(InputIssues.class::isInstance).map(InputIssues.class::cast);
    }

    /** What is no JSON. That a number does not fit is a matter of the place that it is for. */
    private static Optional<StreamReadException> parse(Throwable failure) {
        return among(failure, StreamReadException.class).filter(parse -> !(parse instanceof InputCoercionException));
    }

    private static <E extends Throwable> Optional<E> among(Throwable failure, Class<E> type) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance).map(type::cast).findFirst();
    }

    static InputIssues of(BindingResult result) {
        return sorted(result.getFieldErrors().stream().map(error -> issue(error, List.of())));
    }

    static InputIssues of(Exception e) {
        return switch (e) {
            case HandlerMethodValidationException invalid ->
                sorted(invalid.getParameterValidationResults().stream().flatMap(InputProblems::issues));
            case MethodArgumentTypeMismatchException misfit ->
                InputIssues.at(List.of(misfit.getName()), Kinds.of(misfit.getRequiredType()));
            case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
            case MissingServletRequestPartException missing -> missing(missing.getRequestPartName());
            case MissingRequestHeaderException missing -> missing(missing.getHeaderName());
            case ErrorResponse known -> InputIssues.of(known.getBody().getDetail());
            default -> InputIssues.of(e.getMessage());
        };
    }

    private static InputIssues missing(String name) {
        return InputIssues.at(List.of(name), "must be given");
    }

    private static InputIssues sorted(Stream<Issue> issues) {
        return new InputIssues(issues.sorted(Comparator.comparing(Issue::message)).toList());
    }

    /** A body has no name of its own, and neither have parameters that are taken together. */
    private static Stream<Issue> issues(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            return errors.getFieldErrors().stream().map(error -> issue(error, List.of()));
        }
        List<String> parameter = result.getMethodParameter().hasParameterAnnotation(RequestBody.class) ? List.of()
                : List.of(name(result.getMethodParameter()));
        return result.getResolvableErrors().stream()
                .map(error -> issue(result.unwrap(error, ConstraintViolation.class), parameter));
    }

    /** As requests have it. */
    private static String name(MethodParameter parameter) {
        MergedAnnotations told = MergedAnnotations.from(parameter.getParameterAnnotations());
        return NAMING.stream().map(kind -> told.get(kind).getValue("name", String.class))
                .flatMap(Optional::stream).filter(name -> !name.isEmpty()).findFirst()
                .orElseGet(parameter::getParameterName);
    }

    private static Issue issue(FieldError error, List<String> parameter) {
        return error.contains(ConstraintViolation.class) ? issue(error.unwrap(ConstraintViolation.class), parameter)
                : Issue.at(List.of(error.getField()), Kinds.of(error.contains(TypeMismatchException.class)
                        ? error.unwrap(TypeMismatchException.class).getRequiredType() : null));
    }

    private static Issue issue(ConstraintViolation<?> violation, List<String> parameter) {
        List<Object> path = new ArrayList<>();
        for (Path.Node node : violation.getPropertyPath()) {
            Stream.of(Optional.ofNullable(node.getIndex()), Optional.ofNullable(node.getKey()).map(Object::toString))
                    .flatMap(Optional::stream).forEach(path::add);
            if (node.getKind() == ElementKind.PROPERTY) {
                path.add(node.getName());
            } else if (node.getKind() == ElementKind.PARAMETER) {
                path.addAll(parameter);
            }
        }
        return Issue.at(path, Demands.of(violation));
    }
}

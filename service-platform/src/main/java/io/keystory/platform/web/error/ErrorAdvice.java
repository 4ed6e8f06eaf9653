package io.keystory.platform.web.error;

import io.keystory.events.platform.KeystoryException;
import io.keystory.store.database.DatabaseOutage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns every failure of a controller into an answer with a stable code; what is not foreseen is logged. */
@RestControllerAdvice
public final class ErrorAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);
    private static final Map<Integer, List<String>> RETRY_AFTER_SECONDS = Map.of(503, List.of("1"), 429, List.of("60"));

    @ExceptionHandler
    ResponseEntity<ErrorBody> refused(KeystoryException refusal, HttpServletRequest request) {
        KeystoryException e = Outage.told(refusal);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(e.status()).contentType(MediaType.APPLICATION_JSON);
        RETRY_AFTER_SECONDS.getOrDefault(e.status(), List.of())
                .forEach(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.body(ErrorBody.of(e, request));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        return InputProblems.isMalformed(e)
                ? answer(400, "request.malformed_json", InputProblems.place(e), request)
                : refused(KeystoryException.invalidInput(InputProblems.of(e)), request);
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> invalid(MethodArgumentNotValidException e, HttpServletRequest request) {
        return refused(KeystoryException.invalidInput(InputProblems.of(e.getBindingResult())), request);
    }

    @ExceptionHandler({
        HandlerMethodValidationException.class, ServletRequestBindingException.class,
        MethodArgumentTypeMismatchException.class, MissingServletRequestPartException.class
    })
    ResponseEntity<ErrorBody> badParameter(Exception e, HttpServletRequest request) {
        return refused(KeystoryException.invalidInput(InputProblems.of(e)), request);
    }

    /** Parameters that cannot be decoded, and controls in their names or in headers. */
    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    ResponseEntity<ErrorBody> undecodable(RuntimeException e, HttpServletRequest request) {
        return answer(400, "request.invalid", null, request);
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        return answer(400, "guard.file_size_exceeded", null, request);
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> noUpload(MultipartException e, HttpServletRequest request) {
        return refused(KeystoryException.invalidInput("The body must be an upload as multipart/form-data"), request);
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> wrongMethod(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        ErrorBody body = new ErrorBody("request.method_not_allowed",
                ErrorMessages.of("request.method_not_allowed", request), null, null);
        return ResponseEntity.status(405).headers(TakenMethods.of(e)).contentType(MediaType.APPLICATION_JSON).body(body);
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> wrongContent(HttpMediaTypeNotSupportedException e, HttpServletRequest request) {
        boolean isJson = e.getSupportedMediaTypes().contains(MediaType.APPLICATION_JSON);
        return answer(415, "request.general", "Content-Type must be " + (isJson ? MediaType.APPLICATION_JSON_VALUE
                : MediaType.toString(e.getSupportedMediaTypes())), request);
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> nothingHere(NoResourceFoundException e, HttpServletRequest request) {
        return answer(404, "request.not_found", null, request);
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> unforeseen(Exception e, HttpServletRequest request) throws Exception {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            int status = known.getStatusCode().value();
            return answer(status, status == 404 ? "request.not_found" : "request.general", null, request);
        }
        if (DatabaseOutage.isBehind(e)) {
            return refused(Outage.refusal(e, request), request);
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return answer(500, "request.internal_error", null, request);
    }

    private static ResponseEntity<ErrorBody> answer(int status, String code, String details, HttpServletRequest request) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ErrorBody(code, ErrorMessages.of(code, request), null, details));
    }
}

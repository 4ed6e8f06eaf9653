package io.keystory.platform.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.InputIssues;
import io.keystory.events.platform.KeystoryException;
import jakarta.servlet.RequestDispatcher;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.multipart.MultipartException;

class ErrorAdviceTest {

    @Test
    void a_mistake_of_ours_is_called_so_and_tells_nothing_of_what_is_inside() throws Exception {
        ResponseEntity<ErrorBody> answer = new ErrorAdvice().unforeseen(
                new IllegalStateException("the password of the database"), new MockHttpServletRequest("GET", "/api/users"));

        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        assertThat(answer.getBody().code()).isEqualTo("request.internal_error");
        assertThat(answer.getBody().toString()).doesNotContain("database");
    }

    @Test
    void a_refusal_is_told_in_the_language_of_the_caller() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/roles");
        request.addHeader(HttpHeaders.ACCEPT_LANGUAGE, "de-CH, en;q=0.5");

        ErrorBody body = new ErrorAdvice().refused(new KeystoryException("role.name_in_use", 422), request).getBody();

        assertThat(body.code()).isEqualTo("role.name_in_use");
        assertThat(body.message()).isEqualTo("Eine Rolle mit diesem Namen gibt es schon.");
    }

    @Test
    void who_sends_something_else_is_told_what_is_taken() {
        assertThat(taken(MediaType.MULTIPART_FORM_DATA)).isEqualTo("Content-Type must be multipart/form-data");
        assertThat(taken(MediaType.APPLICATION_JSON, new MediaType("application", "*+json")))
                .isEqualTo("Content-Type must be application/json");
    }

    @Test
    void who_uses_another_method_is_told_which_ones_there_are() {
        ResponseEntity<ErrorBody> answer = new ErrorAdvice().wrongMethod(
                new HttpRequestMethodNotSupportedException("PUT", List.of("GET", "POST")),
                new MockHttpServletRequest("PUT", "/api/users"));

        assertThat(answer.getStatusCode().value()).isEqualTo(405);
        assertThat(answer.getHeaders().getAllow()).containsExactlyInAnyOrder(
                HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.POST);
    }

    @ParameterizedTest
    @CsvSource({"400, request.invalid", "404, request.not_found", "405, request.method_not_allowed", "500, request.internal_error"})
    void what_the_server_refuses_is_told_like_everything_else(int status, String code) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        MockHttpServletResponse response = new MockHttpServletResponse();

        new ServerErrors().tell(request, response);

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentAsString()).startsWith("{\"code\":\"" + code + "\",\"message\":").doesNotContain("status");
    }

    @Test
    void what_does_not_fit_is_told_to_programs_and_to_people() {
        ErrorBody told = new ErrorAdvice().refused(KeystoryException.invalidInput("config.projectId", "must not be null"),
                new MockHttpServletRequest()).getBody();

        assertThat(told.details()).isEqualTo("config.projectId must not be null");
        assertThat(told.data()).isEqualTo(InputIssues.at(List.of("config", "projectId"), "must not be null"));
        assertThat(new ErrorAdvice().refused(new KeystoryException("x.y", 422, "data"), new MockHttpServletRequest()).getBody())
                .satisfies(other -> assertThat(other.details()).isNull())
                .satisfies(other -> assertThat(other.data()).isEqualTo("data"));
        assertThat(new ErrorAdvice().noUpload(new MultipartException("no parts"), new MockHttpServletRequest()).getBody())
                .extracting(ErrorBody::data).isInstanceOf(InputIssues.class);
    }

    private static String taken(MediaType... types) {
        ResponseEntity<ErrorBody> answer = new ErrorAdvice().wrongContent(
                new HttpMediaTypeNotSupportedException(MediaType.TEXT_PLAIN, List.of(types)),
                new MockHttpServletRequest("POST", "/api/users"));
        assertThat(answer.getStatusCode().value()).isEqualTo(415);
        return answer.getBody().details();
    }
}

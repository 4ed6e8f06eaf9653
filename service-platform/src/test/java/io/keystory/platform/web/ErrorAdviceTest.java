package io.keystory.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpMediaTypeNotSupportedException;

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
    void who_sends_something_else_is_told_what_is_taken() {
        assertThat(taken(MediaType.MULTIPART_FORM_DATA)).isEqualTo("Content-Type must be multipart/form-data");
        assertThat(taken(MediaType.APPLICATION_JSON, new MediaType("application", "*+json")))
                .isEqualTo("Content-Type must be application/json");
    }

    private static String taken(MediaType... types) {
        ResponseEntity<ErrorBody> answer = new ErrorAdvice().wrongContent(
                new HttpMediaTypeNotSupportedException(MediaType.TEXT_PLAIN, List.of(types)),
                new MockHttpServletRequest("POST", "/api/users"));
        assertThat(answer.getStatusCode().value()).isEqualTo(415);
        return answer.getBody().details();
    }
}

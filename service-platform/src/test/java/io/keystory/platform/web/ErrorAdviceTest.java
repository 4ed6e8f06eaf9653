package io.keystory.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

class ErrorAdviceTest {

    @Test
    void a_mistake_of_ours_is_called_so_and_tells_nothing_of_what_is_inside() throws Exception {
        ResponseEntity<ErrorBody> answer = new ErrorAdvice().unforeseen(
                new IllegalStateException("the password of the database"), new MockHttpServletRequest("GET", "/api/users"));

        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        assertThat(answer.getBody().code()).isEqualTo("request.internal_error");
        assertThat(answer.getBody().toString()).doesNotContain("database");
    }
}

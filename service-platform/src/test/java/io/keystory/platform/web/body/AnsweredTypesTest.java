package io.keystory.platform.web.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

class AnsweredTypesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/xml                | application/xml, */*
            application/vnd.x+json         | */*
            application/json;version=2     | application/json, */*
            garbage                        | */*
            text/event-stream              | text/event-stream, */*""")
    void whatever_is_accepted_the_api_answers_as_it_does(String accept, String answered) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/users");
        request.addHeader(HttpHeaders.ACCEPT, accept);

        assertThat(MediaType.toString(AnsweredTypes.of(new ServletWebRequest(request))))
                .isEqualTo(answered);
    }
}

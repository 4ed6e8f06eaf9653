package io.keystory.platform.web.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.EventCatalogue;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.web.ClientAddress;
import io.keystory.platform.web.RequestFilter;
import io.keystory.platform.web.consistency.WriteBarrier;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.append.WriteTrace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OutageTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(EventCatalogue.types());

    private static final RuntimeException OUTAGE = new DataAccessResourceFailureException(
            "no connection", new SQLException("Connection refused", "08001"));

    private final RequestFilter filter =
            new RequestFilter(new ClientAddress(List.of()), new WriteBarrier(DB.log().progress()));

    @Test
    void a_request_that_the_database_fails_under_is_told_when_to_come_back() throws Exception {
        MockHttpServletResponse response = answer((request, answer) -> {
            throw OUTAGE;
        });
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
        assertThat(response.getContentAsString()).contains("request.database_unavailable");
    }

    @Test
    void one_that_had_stored_something_is_not_told_that_nothing_was_changed() throws Exception {
        MockHttpServletResponse response = answer((request, answer) -> {
            WriteTrace.current().orElseThrow().reached(1, Map.of());
            throw OUTAGE;
        });
        assertThat(response.getStatus()).isEqualTo(502);
        assertThat(response.getContentAsString()).contains("request.outcome_unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "request.log_unavailable,             502, request.outcome_unknown",
        "request.command_service_unavailable, 502, request.outcome_unknown",
        "connector.unreachable,               503, connector.unreachable"})
    void nor_is_one_whose_second_change_could_not_be_stored(String refusal, int status, String code) throws Exception {
        WriteTrace trace = new WriteTrace();
        trace.reached(1, Map.of());

        ResponseEntity<ErrorBody> answer = WriteTrace.during(trace, () -> new ErrorAdvice().refused(
                new KeystoryException(refusal, 503), new MockHttpServletRequest("POST", "/api/users")));

        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getBody().code()).isEqualTo(code);
    }

    /** The server wraps what a controller throws; a handler that fails leaves it as it was. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_refusal_that_nobody_could_answer_with_is_said_all_the_same(boolean isWrapped) throws Exception {
        KeystoryException refusal = new KeystoryException("request.log_unavailable", 503);
        MockHttpServletResponse response = answer((request, answer) -> {
            if (isWrapped) {
                throw new ServletException("Request processing failed", refusal);
            }
            throw refusal;
        });
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
        assertThat(response.getContentAsString()).contains("request.log_unavailable");
    }

    @Test
    void a_refusal_behind_a_mistake_does_not_excuse_it() {
        IllegalStateException mistake = new IllegalStateException(new KeystoryException("request.not_found", 404));
        assertThatThrownBy(() -> answer((request, answer) -> {
            throw mistake;
        })).isSameAs(mistake);
    }

    @Test
    void what_is_no_outage_is_not_called_one() {
        IllegalStateException mistake = new IllegalStateException(new SQLException("division by zero", "22012"));
        assertThatThrownBy(() -> answer((request, answer) -> {
            throw mistake;
        })).isSameAs(mistake);
    }

    private MockHttpServletResponse answer(FilterChain chain) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", "/api/users"), response, chain);
        return response;
    }
}

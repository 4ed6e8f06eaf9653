package io.keystory.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.EventCatalogue;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.append.WriteTrace;
import jakarta.servlet.FilterChain;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessResourceFailureException;
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

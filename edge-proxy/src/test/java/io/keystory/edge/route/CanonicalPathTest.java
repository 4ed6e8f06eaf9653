package io.keystory.edge.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "", "api", "*", "//", "//api/users", "/api//users", "/api/users//", "http://host/api",
        "/api/../oidc", "/api/./users", "/..", "/.", "/api/..",
        "/api/%2e%2e/oidc", "/api/%2E/users", "/api/.%2e/x", "/api/a%2eb",
        "/api%2fusers", "/api%2Fusers", "/api%5cusers", "/api\\users",
        "/api;a=b/users", "/api/users;jsessionid=1", "/api/users%3bx", "/;/api", "/api/%3B",
        "/api/%252e%252e/x", "/api/100%25", "/api/%00", "/api/%0d%0aX", "/api/\u0000", "/api/%7f", "/api/a b",
        "/api/%", "/api/%4", "/api/%zz", "/api/%c0%ae%c0%ae/x", "/api/%ff", "/api/%c3a%a9", "/api/é", "/api/<x>",
        "/api/a|b", "/api/{id}", "/api/a?b", "/api/a#b",
    })
    void paths_that_can_be_read_in_two_ways_are_refused(String raw) {
        assertThat(CanonicalPath.of(raw)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/,                              /",
        "/api/users,                     /api/users",
        "/api/users/,                    /api/users/",
        "/%61pi/%75sers,                 /api/users",
        "/api/%65xperience/interaction,  /api/experience/interaction",
        "/API/Users,                     /API/Users",
        "/api/%7Ename%2D1,               /api/~name-1",
        "/api/caf%c3%a9,                 /api/caf%C3%A9",
        "/api/a%20b%40c,                 /api/a%20b%40c",
        "/api/.well-known/x,             /api/.well-known/x",
        "/api/a..b/...,                  /api/a..b/...",
        "/api/a:b@c+d=e&f!(g)*$',        /api/a:b@c+d=e&f!(g)*$'",
    })
    void every_other_path_has_one_spelling(String raw, String canonical) {
        assertThat(CanonicalPath.of(raw)).map(CanonicalPath::value).contains(canonical);
    }

    @Test
    void a_canonical_path_is_its_own_canonical_form() {
        String once = CanonicalPath.of("/%61/%c3%a9/b%20").orElseThrow().value();
        assertThat(CanonicalPath.of(once)).map(CanonicalPath::value).contains(once);
    }

    @Test
    void a_path_beyond_the_limit_is_refused() {
        assertThat(CanonicalPath.of("/" + "a".repeat(CanonicalPath.MAX_LENGTH - 1))).isPresent();
        assertThat(CanonicalPath.of("/" + "a".repeat(CanonicalPath.MAX_LENGTH))).isEmpty();
    }
}

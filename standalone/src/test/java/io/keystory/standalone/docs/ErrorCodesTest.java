package io.keystory.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code that the product refuses with is asked for by some test. */
class ErrorCodesTest {

    /** What only a mistake of ours, a broken store or a lost key of ours brings about. */
    private static final Set<String> OF_OURSELVES = Set.of("request.internal_error",
            "session.mfa.pending_info_not_found", "single_sign_on.sso_signing_unavailable");

    /** Made of a code of OAuth, or by whom a token cannot come that is signed by our key. */
    private static final Set<String> OF_OAUTH = Set.of("auth.use_dpop_nonce", "auth.jwt_sub_missing");

    @Test
    void every_code_is_in_a_test() {
        String sources = Repository.mainSources().stream().map(Repository::text).collect(Collectors.joining());
        String tests = Stream.of("shared-events", "event-store", "service-platform", "command-service", "query-service",
                        "oidc-service", "edge-proxy", "standalone")
                .flatMap(module -> Repository.files(module + "/src/test", ".java"))
                .filter(file -> !file.endsWith("ErrorCodesTest.java")).map(Repository::text)
                .collect(Collectors.joining())
                + Repository.files("acceptance", ".mjs").map(Repository::text).collect(Collectors.joining());

        List<String> refusals = codes().filter(code -> sources.contains('"' + code + '"')).toList();
        assertThat(refusals).hasSizeGreaterThan(200);
        assertThat(refusals).filteredOn(code -> !tests.contains(code))
                .as("codes without a test").isSubsetOf(Stream.of(OF_OURSELVES, OF_OAUTH).flatMap(Set::stream).toList());
    }

    private static Stream<String> codes() {
        try {
            Properties sentences = new Properties();
            sentences.load(new StringReader(Repository.text(Repository.file(
                    "service-platform/src/main/resources/io/keystory/platform/errors.properties"))));
            return sentences.stringPropertyNames().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

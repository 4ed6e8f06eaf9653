package io.keystory.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code that the product refuses with has a sentence, is documented, and is asked for by some test. */
class ErrorCodesTest {

    /** Said in the audit log only, by the provider, or of what is no operation. */
    private static final Set<String> OF_NO_OPERATION = Set.of("action.busy", "action.denied", "action.error",
            "action.time", "application.registered_type_stays", "client_registration.token_not_usable",
            "request.method_not_allowed");

    private static final Pattern THROWN = Pattern.compile("KeystoryException\\(\\s*\"([a-z_0-9.]+)\",");

    @Test
    void every_code_is_named_by_an_operation_that_refuses_with_it() {
        Collection<String> named = DescribedApi.committed().json().at("/components/examples").propertyNames();

        assertThat(codes()).filteredOn(code -> !named.contains(code))
                .as("codes that refusals.txt gives to no operation").hasSameElementsAs(OF_NO_OPERATION);
    }

    @Test
    void every_code_that_is_thrown_has_a_sentence() {
        assertThat(Repository.mainSources().stream().map(Repository::text)
                .flatMap(source -> THROWN.matcher(source).results()).map(found -> found.group(1)).distinct().toList())
                .hasSizeGreaterThan(200).isSubsetOf(codes().toList());
    }

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
                .as("codes without a test").isEmpty();
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

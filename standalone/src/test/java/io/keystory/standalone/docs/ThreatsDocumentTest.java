package io.keystory.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tests that {@code docs/threats.md} names are there. */
class ThreatsDocumentTest {

    private static final List<String> MODULES = List.of(
            "shared-events", "service-platform", "command-service", "query-service", "oidc-service", "edge-proxy",
            "standalone");
    private static final Pattern JAVA = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final Pattern ACCEPTANCE = Pattern.compile("`(acceptance/tests/[\\w.-]+)`: ([^|]+?) \\|");

    private final String document = Repository.text(Repository.file("docs/threats.md"));

    @Test
    void every_test_of_a_module_exists() {
        List<Path> tests = MODULES.stream()
                .flatMap(module -> Repository.files(module + "/src/test", "Test.java")).toList();

        assertThat(JAVA.matcher(document).results().toList()).hasSizeGreaterThan(20).allSatisfy(named ->
                assertThat(tests).as(named.group()).anyMatch(file ->
                        file.endsWith(named.group(1) + ".java")
                                && Repository.text(file).contains("void " + named.group(2) + "(")));
    }

    @Test
    void every_test_of_the_running_product_exists() {
        assertThat(ACCEPTANCE.matcher(document).results().toList()).hasSizeGreaterThan(5).allSatisfy(named ->
                assertThat(Repository.text(Repository.file(named.group(1)))).contains("test('" + named.group(2) + "'"));
    }
}

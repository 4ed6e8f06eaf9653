package io.keystory.oidc.specification;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** What {@code docs/conformance.md} names is there. */
class ConformanceDocumentTest {

    private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("io.keystory.oidc");

    @Test
    void the_tests_that_examine_what_modules_examine_exist() throws IOException {
        List<String> named = NAMED.matcher(Files.readString(Path.of("../docs/conformance.md"))).results()
                .map(found -> found.group(1) + "#" + found.group(2)).distinct().toList();

        assertThat(named).hasSizeGreaterThan(50).isSubsetOf(tests());
    }

    private static List<String> tests() {
        return CLASSES.stream()
                .flatMap(one -> one.getMethods().stream())
                .filter(ConformanceDocumentTest::isTest)
                .map(method -> method.getOwner().getSimpleName() + "#" + method.getName())
                .toList();
    }

    private static boolean isTest(JavaMethod method) {
        return method.isAnnotatedWith(Test.class) || method.isAnnotatedWith(ParameterizedTest.class);
    }
}

package io.keystory.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BoundariesTest {

    private static final JavaClasses READ_SIDE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.keystory.query");

    private static final String ROOT = "io.keystory.query.";

    /** What a slice may use beside the platform; the package documentation of each says why. */
    private static final Map<String, Set<String>> EDGES = Map.ofEntries(
            entry("user", Set.of("ssoconnector")),
            entry("role", Set.of("user", "application")),
            entry("hasura", Set.of("role")),
            entry("organization", Set.of("user", "application", "organizationtemplate", "ssoconnector")),
            entry("administrator", Set.of("user", "role")),
            entry("samlapplication", Set.of("application")),
            entry("dashboard", Set.of("user", "audit")),
            entry("hook", Set.of("audit")),
            entry("interaction", Set.of("event", "history")),
            entry("account", Set.of("user", "accountcenter", "session", "grant", "audit")),
            entry("person", Set.of("user", "session", "grant", "event")),
            entry("signinexperience", Set.of("connector", "ssoconnector")),
            entry("phrase", Set.of("signinexperience")));

    @Test
    void slices_use_each_other_only_where_that_is_declared_and_the_platform_uses_none() {
        classes().that().resideInAPackage(ROOT + "*..").should(keepToTheDeclaredEdges()).check(READ_SIDE);
    }

    @Test
    void the_read_side_knows_neither_commands_nor_the_provider() {
        noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("io.keystory.command..", "io.keystory.oidc..", "io.keystory.edge..")
                .check(READ_SIDE);
    }

    private static ArchCondition<JavaClass> keepToTheDeclaredEdges() {
        return new ArchCondition<>("keep to the declared edges") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                from.getDirectDependenciesFromSelf().stream()
                        .filter(use -> !isAllowed(slice(from), slice(use.getTargetClass())))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(from, use.getDescription())));
            }
        };
    }

    private static boolean isAllowed(String from, String to) {
        return to.isEmpty() || to.equals(from) || to.equals("platform")
                || EDGES.getOrDefault(from, Set.of()).contains(to);
    }

    /** The slice of a class of the read side; empty for others and for what holds the slices together. */
    private static String slice(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.")[0] : "";
    }
}

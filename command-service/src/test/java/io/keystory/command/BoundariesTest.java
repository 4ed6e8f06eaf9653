package io.keystory.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BoundariesTest {

    private static final String ROOT = "io.keystory.command.";

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.keystory.command");

    /** What is done with users minds administrators and the sign-in experience, which are about users. */
    private static final Set<Set<String>> MUTUAL =
            Set.of(Set.of("user", "administrator"), Set.of("user", "signinexperience"));

    @Test
    void two_slices_know_each_other_only_where_that_is_declared() {
        Set<Edge> edges = edges();
        assertThat(edges.stream().filter(edge -> edges.contains(edge.back())).map(Edge::ends).collect(Collectors.toSet()))
                .isEqualTo(MUTUAL);
    }

    @Test
    void the_platform_knows_no_slice() {
        assertThat(edges()).noneMatch(edge -> edge.from().equals("platform"));
    }

    @Test
    void decisions_know_neither_read_models_nor_the_provider() {
        noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("io.keystory.query..", "io.keystory.oidc..", "io.keystory.edge..")
                .check(CLASSES);
    }

    private static Set<Edge> edges() {
        return CLASSES.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Edge::of).filter(Edge::joinsSlices).collect(Collectors.toSet());
    }

    /** The slice of a class of this service; empty for others and for what holds the slices together. */
    private static String slice(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.")[0] : "";
    }

    /** One slice uses another. */
    private record Edge(String from, String to) {

        static Edge of(Dependency use) {
            return new Edge(slice(use.getOriginClass()), slice(use.getTargetClass()));
        }

        boolean joinsSlices() {
            return !from.isEmpty() && !to.isEmpty() && !from.equals(to);
        }

        Edge back() {
            return new Edge(to, from);
        }

        Set<String> ends() {
            return Set.of(from, to);
        }
    }
}

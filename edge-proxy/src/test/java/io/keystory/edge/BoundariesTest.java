package io.keystory.edge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.keystory.edge", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundariesTest {

    @ArchTest
    static final ArchRule what_decides_knows_no_server = classes()
            .that().resideInAnyPackage("..edge.route", "..edge.guard", "..edge.frontend")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "..edge.route", "..edge.guard", "..edge.frontend");

    @ArchTest
    static final ArchRule the_single_process_needs_nothing_of_the_separate_edge = noClasses()
            .that().resideInAPackage("..edge.servlet").or().haveSimpleName("EdgeSettings")
            .should().dependOnClassesThat().resideInAnyPackage("org.eclipse.jetty..", "..edge.proxy");

    @ArchTest
    static final ArchRule the_separate_edge_needs_no_servlets = noClasses()
            .that().resideInAPackage("..edge.proxy")
            .should().dependOnClassesThat().resideInAnyPackage("jakarta.servlet..", "..edge.servlet");
}

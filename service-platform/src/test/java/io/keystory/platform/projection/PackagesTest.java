package io.keystory.platform.projection;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

class PackagesTest {

    private static final String ROOT = "io.keystory.platform.projection";

    @Test
    void a_declaration_knows_nothing_of_what_runs_it_and_rebuilding_nothing_of_who_orders_it() {
        layeredArchitecture().consideringOnlyDependenciesInAnyPackage(ROOT + "..")
                .layer("declaration").definedBy(ROOT)
                .layer("intake").definedBy(ROOT + ".intake")
                .layer("rebuild").definedBy(ROOT + ".rebuild")
                .layer("operation").definedBy(ROOT + ".operation")
                .layer("live").definedBy(ROOT + ".live")
                .whereLayer("intake").mayOnlyBeAccessedByLayers("rebuild", "operation", "live")
                .whereLayer("rebuild").mayOnlyBeAccessedByLayers("operation", "live")
                .whereLayer("operation").mayOnlyBeAccessedByLayers("live")
                .whereLayer("live").mayNotBeAccessedByAnyLayer()
                .check(new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT));
    }
}

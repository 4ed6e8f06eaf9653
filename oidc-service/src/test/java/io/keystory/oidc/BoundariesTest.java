package io.keystory.oidc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class BoundariesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.keystory.oidc");

    @Test
    void slices_do_not_go_round_in_circles() {
        slices().matching("io.keystory.oidc.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void what_pages_are_made_of_is_made_without_knowing_who_opens_them() {
        noClasses().that().resideInAPackage("io.keystory.oidc.page.*..")
                .should().dependOnClassesThat().resideInAPackage("io.keystory.oidc.page").check(CLASSES);
    }

    @Test
    void the_platform_knows_no_slice() {
        noClasses().that().resideInAPackage("io.keystory.oidc.platform..")
                .should().dependOnClassesThat().resideInAnyPackage("io.keystory.oidc.accountcenter..",
                        "io.keystory.oidc.application..", "io.keystory.oidc.clientregistration..",
                        "io.keystory.oidc.configuration..", "io.keystory.oidc.customui..",
                        "io.keystory.oidc.grant..", "io.keystory.oidc.interaction..",
                        "io.keystory.oidc.logout..", "io.keystory.oidc.organization..", "io.keystory.oidc.page..",
                        "io.keystory.oidc.resource..", "io.keystory.oidc.samlapplication..",
                        "io.keystory.oidc.session..",
                        "io.keystory.oidc.signinexperience..", "io.keystory.oidc.signingkey..",
                        "io.keystory.oidc.token..", "io.keystory.oidc.user..")
                .check(CLASSES);
    }

    @Test
    void the_provider_knows_no_other_service() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("io.keystory.command..", "io.keystory.query..")
                .check(CLASSES);
    }
}

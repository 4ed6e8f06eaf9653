package io.keystory.command.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.keystory.command.platform.Decider;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeldClaimsTest {

    @Test
    void every_decider_that_claims_something_is_replayed() {
        assertThat(new ClassFileImporter(List.of(new DoNotIncludeTests())).importPackages("io.keystory.command").stream()
                .filter(type -> type.isAssignableTo(Decider.class) && !type.isInterface())
                .filter(type -> type.getMethods().stream().anyMatch(method -> method.getName().equals("claims")))
                .map(JavaClass::getName))
                .containsExactlyInAnyOrderElementsOf(HeldClaims.DECIDERS.values().stream()
                        .map(decider -> decider.getClass().getName()).toList());
    }
}

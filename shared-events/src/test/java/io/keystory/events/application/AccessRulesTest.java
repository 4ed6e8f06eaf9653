package io.keystory.events.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.AccessRules.OrganizationRoleRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccessRulesTest {

    private static final AccessRules RULES = new AccessRules(List.of("ada"), List.of("staff"), List.of("acme"),
            List.of(new OrganizationRoleRule("globex", List.of("admin"))));

    @Test
    void any_rule_lets_somebody_in() {
        assertThat(RULES.letIn("ada", List.of(), Map.of())).isTrue();
        assertThat(RULES.letIn("bob", List.of("other", "staff"), Map.of())).isTrue();
        assertThat(RULES.letIn("bob", List.of(), Map.of("acme", List.of()))).isTrue();
        assertThat(RULES.letIn("bob", List.of(), Map.of("globex", List.of("admin")))).isTrue();
    }

    @Test
    void nobody_else_is_let_in() {
        assertThat(RULES.letIn("bob", List.of("other"), Map.of("initech", List.of("admin")))).isFalse();
        assertThat(RULES.letIn("bob", List.of("admin"), Map.of("globex", List.of("viewer")))).isFalse();
        assertThat(AccessRules.NONE.letIn("ada", List.of("staff"), Map.of("acme", List.of("admin")))).isFalse();
    }
}

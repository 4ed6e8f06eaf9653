package io.keystory.command.application.access;

import io.keystory.events.application.AccessRules;
import io.keystory.events.application.AccessRules.OrganizationRoleRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The body that says who may use an application. */
record GivenAccessRules(
        @NotNull @Size(max = 1000) List<@NotBlank String> userIds,
        @NotNull @Size(max = 1000) List<@NotBlank String> userRoleIds,
        @NotNull @Size(max = 1000) List<@NotBlank String> organizationIds,
        @NotNull @Size(max = 1000) List<@NotNull @Valid GivenRule> organizationRoleRules) {

    AccessRules rules() {
        return new AccessRules(distinct(userIds), distinct(userRoleIds), distinct(organizationIds),
                organizationRoleRules.stream()
                        .map(rule -> new OrganizationRoleRule(rule.organizationId(), distinct(rule.organizationRoleIds())))
                        .distinct()
                        .toList());
    }

    private static List<String> distinct(List<String> ids) {
        return ids.stream().distinct().toList();
    }

    record GivenRule(
            @NotBlank String organizationId,
            @NotNull @Size(min = 1, max = 100) List<@NotBlank String> organizationRoleIds) {}
}

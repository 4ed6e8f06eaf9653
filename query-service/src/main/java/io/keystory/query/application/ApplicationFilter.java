package io.keystory.query.application;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.platform.KeystoryException;
import io.keystory.query.platform.list.Condition;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which applications a list shows; null leaves a filter out. */
record ApplicationFilter(
        List<String> types, Boolean isThirdParty, String excludeRoleId, String excludeOrganizationId) {

    Condition condition() {
        if (excludeRoleId != null && excludeOrganizationId != null) {
            throw new KeystoryException("request.invalid_input", 400);
        }
        Condition condition = Condition.ALL;
        if (types != null) {
            check(types);
            condition = condition.and(Condition.in("a.type", types));
        }
        if (isThirdParty != null) {
            condition = condition.and(Condition.of("a.is_third_party = ?", isThirdParty));
        }
        if (excludeRoleId != null) {
            condition = condition.and(Condition.of("not exists (select from read.application_role ar"
                    + " where ar.application_id = a.id and ar.role_id = ?)", excludeRoleId));
        }
        if (excludeOrganizationId != null) {
            condition = condition.and(Condition.of("not exists (select from read.organization_member om"
                    + " where om.member_type = 'Application' and om.member_id = a.id and om.organization_id = ?)",
                    excludeOrganizationId));
        }
        return condition;
    }

    private static void check(List<String> types) {
        Set<String> known = Arrays.stream(ApplicationType.values())
                .map(ApplicationType::wireName).collect(Collectors.toUnmodifiableSet());
        if (types.isEmpty() || !known.containsAll(types)) {
            throw KeystoryException.invalidInput("types", "names a type that does not exist");
        }
    }
}

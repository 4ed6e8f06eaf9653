package io.keystory.events.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Who may use an application once access to it is limited: whoever one of the rules lets in.
 *
 * @param userIds these people
 * @param userRoleIds whoever has one of these roles
 * @param organizationIds every member of these organizations
 * @param organizationRoleRules members with some role there
 */
public record AccessRules(
        List<String> userIds,
        List<String> userRoleIds,
        List<String> organizationIds,
        List<OrganizationRoleRule> organizationRoleRules) {

    /** Nobody. */
    public static final AccessRules NONE = new AccessRules(List.of(), List.of(), List.of(), List.of());

    /** Members of the organization who have one of these roles there. */
    public record OrganizationRoleRule(String organizationId, List<String> organizationRoleIds) {}

    /** Whether nobody is let in. */
    public boolean areNone() {
        return equals(NONE);
    }

    /**
     * Whether they let this person in.
     *
     * @param memberships the roles of the person in each of their organizations, by its id
     */
    public boolean letIn(String userId, Collection<String> roleIds, Map<String, ? extends Collection<String>> memberships) {
        return userIds.contains(userId)
                || roleIds.stream().anyMatch(userRoleIds::contains)
                || memberships.keySet().stream().anyMatch(organizationIds::contains)
                || organizationRoleRules.stream().anyMatch(rule ->
                        memberships.containsKey(rule.organizationId()) && memberships.get(rule.organizationId()).stream()
                                .anyMatch(rule.organizationRoleIds()::contains));
    }
}

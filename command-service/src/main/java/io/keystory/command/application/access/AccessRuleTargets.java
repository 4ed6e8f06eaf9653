package io.keystory.command.application.access;

import io.keystory.events.application.AccessRules;
import io.keystory.events.application.AccessRules.OrganizationRoleRule;
import io.keystory.events.organization.OrganizationFold;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organizationtemplate.OrganizationRoleFold;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.StreamId;
import io.keystory.events.role.RoleFold;
import io.keystory.events.role.RoleId;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserId;
import io.keystory.store.Streams;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whom rules of access can be about: people, roles and organizations that there are. */
final class AccessRuleTargets {

    private final Streams streams;

    AccessRuleTargets(Streams streams) {
        this.streams = streams;
    }

    /** 422 request.invalid_input, with the ids of what there is not. */
    void require(AccessRules rules) {
        List<OrganizationRoleRule> inOrganizations = rules.organizationRoleRules();
        requireAll(rules.userIds().stream(), id -> new UserId(id).stream(), new UserFold());
        requireAll(rules.userRoleIds().stream(), id -> new RoleId(id).stream(), new RoleFold());
        requireAll(Stream.concat(rules.organizationIds().stream(),
                        inOrganizations.stream().map(OrganizationRoleRule::organizationId)),
                id -> new OrganizationId(id).stream(), new OrganizationFold());
        requireAll(inOrganizations.stream().map(OrganizationRoleRule::organizationRoleIds).flatMap(Collection::stream),
                id -> new OrganizationRoleId(id).stream(), new OrganizationRoleFold());
    }

    private void requireAll(Stream<String> ids, Function<String, StreamId> stream, Fold<?, ?> fold) {
        List<StreamId> wanted = ids.distinct().map(stream).toList();
        Collection<StreamId> found = streams.foldAll(wanted, fold).keySet();
        List<String> unknown = wanted.stream().filter(id -> !found.contains(id)).map(StreamId::id).toList();
        if (!unknown.isEmpty()) {
            throw new KeystoryException("request.invalid_input", 422, Map.of("unknown", unknown));
        }
    }
}

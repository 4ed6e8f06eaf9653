package io.keystory.command.organizationtemplate;

import io.keystory.command.platform.ClaimChange;
import io.keystory.command.platform.Decider;
import io.keystory.command.role.ManagementApiScopes;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.AssignOrganizationScopes;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.AssignResourceScopes;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.CreateOrganizationRole;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.DeleteOrganizationRole;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.RemoveOrganizationScope;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.RemoveResourceScope;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.ReplaceOrganizationScopes;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.ReplaceResourceScopes;
import io.keystory.events.organizationtemplate.OrganizationRoleCommand.UpdateOrganizationRole;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleCreated;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleDeleted;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleDescriptionChanged;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleRenamed;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleTypeChanged;
import io.keystory.events.organizationtemplate.OrganizationRoleFold;
import io.keystory.events.organizationtemplate.OrganizationRoleView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.VisibleText;
import java.util.ArrayList;
import java.util.List;

/** Decides about roles in organizations: names are unique, the Management API is not for roles of users. */
public final class OrganizationRoleDecider
        implements Decider<OrganizationRoleView, OrganizationRoleCommand, OrganizationRoleEvent> {

    private final OrganizationRoleFold fold = new OrganizationRoleFold();

    @Override
    public OrganizationRoleView initial() {
        return null;
    }

    @Override
    public List<OrganizationRoleEvent> decide(OrganizationRoleView state, OrganizationRoleCommand command) {
        if (!(command instanceof CreateOrganizationRole) && state == null) {
            throw KeystoryException.notFound("organization_roles", command.roleId().value());
        }
        return switch (command) {
            case CreateOrganizationRole c -> create(state, c);
            case UpdateOrganizationRole c -> update(state, c);
            case AssignOrganizationScopes c -> OrganizationRoleScopes.assign(state, c);
            case ReplaceOrganizationScopes c -> OrganizationRoleScopes.replace(state, c);
            case RemoveOrganizationScope c -> OrganizationRoleScopes.remove(state, c);
            case AssignResourceScopes c -> OrganizationRoleScopes.assign(state, c);
            case ReplaceResourceScopes c -> OrganizationRoleScopes.replace(state, c);
            case RemoveResourceScope c -> OrganizationRoleScopes.remove(state, c);
            case DeleteOrganizationRole c -> List.of(new OrganizationRoleDeleted(c.roleId()));
        };
    }

    @Override
    public OrganizationRoleView evolve(OrganizationRoleView state, OrganizationRoleEvent event) {
        return fold.after(state, event);
    }

    @Override
    public List<ClaimChange> claims(OrganizationRoleView before, OrganizationRoleEvent event) {
        return switch (event) {
            case OrganizationRoleCreated e -> List.of(TemplateNames.ROLES.take(e.name()));
            case OrganizationRoleRenamed e ->
                List.of(TemplateNames.ROLES.release(before.name()), TemplateNames.ROLES.take(e.name()));
            case OrganizationRoleDeleted e -> List.of(TemplateNames.ROLES.release(before.name()));
            default -> List.of();
        };
    }

    private static List<OrganizationRoleEvent> create(OrganizationRoleView state, CreateOrganizationRole c) {
        if (state != null) {
            throw new KeystoryException("entity.create_failed", 422);
        }
        List<OrganizationRoleEvent> events = new ArrayList<>();
        events.add(new OrganizationRoleCreated(
                c.roleId(), VisibleText.requireName("name", c.name()), c.description(), c.type()));
        events.addAll(OrganizationRoleScopes.first(c));
        return events;
    }

    private static List<OrganizationRoleEvent> update(OrganizationRoleView role, UpdateOrganizationRole c) {
        List<OrganizationRoleEvent> events = new ArrayList<>();
        c.name().ifAlters(role.name(), v -> events.add(new OrganizationRoleRenamed(
                c.roleId(), VisibleText.requireName("name", v))));
        c.description().ifAlters(role.description(),
                v -> events.add(new OrganizationRoleDescriptionChanged(c.roleId(), v)));
        c.type().ifAlters(role.type(), v -> {
            ManagementApiScopes.refuse(v, role.resourceScopes());
            events.add(new OrganizationRoleTypeChanged(c.roleId(), v));
        });
        return events;
    }
}

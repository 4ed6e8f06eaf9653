package io.keystory.command.organizationtemplate;

import io.keystory.command.platform.ClaimChange;
import io.keystory.command.platform.Decider;
import io.keystory.events.organizationtemplate.OrganizationScopeCommand;
import io.keystory.events.organizationtemplate.OrganizationScopeCommand.CreateOrganizationScope;
import io.keystory.events.organizationtemplate.OrganizationScopeCommand.DeleteOrganizationScope;
import io.keystory.events.organizationtemplate.OrganizationScopeCommand.UpdateOrganizationScope;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent.OrganizationScopeCreated;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent.OrganizationScopeDeleted;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent.OrganizationScopeDescriptionChanged;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent.OrganizationScopeRenamed;
import io.keystory.events.organizationtemplate.OrganizationScopeFold;
import io.keystory.events.organizationtemplate.OrganizationScopeView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.VisibleText;
import java.util.ArrayList;
import java.util.List;

/** Decides about scopes of organizations: names are unique. */
public final class OrganizationScopeDecider
        implements Decider<OrganizationScopeView, OrganizationScopeCommand, OrganizationScopeEvent> {

    private final OrganizationScopeFold fold = new OrganizationScopeFold();

    @Override
    public OrganizationScopeView initial() {
        return null;
    }

    @Override
    public List<OrganizationScopeEvent> decide(OrganizationScopeView state, OrganizationScopeCommand command) {
        return switch (command) {
            case CreateOrganizationScope c -> create(state, c);
            case UpdateOrganizationScope c -> update(existing(state, c), c);
            case DeleteOrganizationScope c -> {
                existing(state, c);
                yield List.of(new OrganizationScopeDeleted(c.scopeId()));
            }
        };
    }

    @Override
    public OrganizationScopeView evolve(OrganizationScopeView state, OrganizationScopeEvent event) {
        return fold.after(state, event);
    }

    @Override
    public List<ClaimChange> claims(OrganizationScopeView before, OrganizationScopeEvent event) {
        return switch (event) {
            case OrganizationScopeCreated e -> List.of(TemplateNames.SCOPES.take(e.name()));
            case OrganizationScopeRenamed e ->
                List.of(TemplateNames.SCOPES.release(before.name()), TemplateNames.SCOPES.take(e.name()));
            case OrganizationScopeDeleted e -> List.of(TemplateNames.SCOPES.release(before.name()));
            case OrganizationScopeDescriptionChanged e -> List.of();
        };
    }

    private static List<OrganizationScopeEvent> create(OrganizationScopeView state, CreateOrganizationScope c) {
        if (state != null) {
            throw new KeystoryException("entity.create_failed", 422);
        }
        return List.of(new OrganizationScopeCreated(
                c.scopeId(), named(c.name()), c.description()));
    }

    private static List<OrganizationScopeEvent> update(OrganizationScopeView scope, UpdateOrganizationScope c) {
        List<OrganizationScopeEvent> events = new ArrayList<>();
        c.name().ifAlters(scope.name(), v -> events.add(new OrganizationScopeRenamed(
                c.scopeId(), named(v))));
        c.description().ifAlters(scope.description(),
                v -> events.add(new OrganizationScopeDescriptionChanged(c.scopeId(), v)));
        return events;
    }

    /** A scope of OAuth is one word, since spaces part those that are asked for; what was named otherwise before stays. */
    private static String named(String name) {
        if (name.chars().anyMatch(Character::isWhitespace)) {
            throw KeystoryException.invalidInput("name", "must not hold spaces");
        }
        return VisibleText.requireName("name", name);
    }

    private static OrganizationScopeView existing(OrganizationScopeView state, OrganizationScopeCommand command) {
        if (state == null) {
            throw KeystoryException.notFound("organization_scopes", command.scopeId().value());
        }
        return state;
    }
}

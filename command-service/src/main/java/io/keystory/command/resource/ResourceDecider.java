package io.keystory.command.resource;

import io.keystory.command.platform.ClaimChange;
import io.keystory.command.platform.Decider;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.resource.ResourceCommand;
import io.keystory.events.resource.ResourceCommand.AddScope;
import io.keystory.events.resource.ResourceCommand.ChangeDefault;
import io.keystory.events.resource.ResourceCommand.CreateResource;
import io.keystory.events.resource.ResourceCommand.DeleteResource;
import io.keystory.events.resource.ResourceCommand.RemoveScope;
import io.keystory.events.resource.ResourceCommand.SeedManagementApi;
import io.keystory.events.resource.ResourceCommand.UpdateResource;
import io.keystory.events.resource.ResourceCommand.UpdateScope;
import io.keystory.events.resource.ResourceEvent;
import io.keystory.events.resource.ResourceEvent.AccessTokenTtlChanged;
import io.keystory.events.resource.ResourceEvent.DefaultChanged;
import io.keystory.events.resource.ResourceEvent.ResourceCreated;
import io.keystory.events.resource.ResourceEvent.ResourceDeleted;
import io.keystory.events.resource.ResourceEvent.ResourceRenamed;
import io.keystory.events.resource.ResourceFold;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ResourceView;
import io.keystory.events.user.VisibleText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/** Decides about API resources: indicators are unique and stay, one resource is the default, ours is not touched. */
public final class ResourceDecider implements Decider<ResourceView, ResourceCommand, ResourceEvent> {

    private final ResourceFold fold = new ResourceFold();

    @Override
    public ResourceView initial() {
        return null;
    }

    @Override
    public List<ResourceEvent> decide(ResourceView state, ResourceCommand command) {
        return switch (command) {
            case CreateResource c -> create(state, c);
            case SeedManagementApi c -> seed(state, c);
            case UpdateResource c -> update(ordinary(state, c), c);
            case ChangeDefault c -> changeDefault(existing(state, c), c);
            case AddScope c -> ResourceScopes.add(ordinary(state, c), c);
            case UpdateScope c -> ResourceScopes.update(ordinary(state, c), c);
            case RemoveScope c -> ResourceScopes.remove(ordinary(state, c), c);
            case DeleteResource c -> delete(existing(state, c), c);
        };
    }

    @Override
    public ResourceView evolve(ResourceView state, ResourceEvent event) {
        return fold.after(state, event);
    }

    @Override
    public List<ClaimChange> claims(ResourceView before, ResourceEvent event) {
        return ResourceClaims.of(before, event);
    }

    private static List<ResourceEvent> create(ResourceView state, CreateResource c) {
        if (state != null) {
            throw new KeystoryException("entity.create_failed", 422);
        }
        requireAbsolute(c.indicator());
        requireNotReserved(c.indicator());
        return List.of(new ResourceCreated(
                c.resourceId(), VisibleText.requireName("name", c.name()), c.indicator(), c.accessTokenTtl()));
    }

    private static List<ResourceEvent> seed(ResourceView state, SeedManagementApi c) {
        List<ResourceEvent> events = new ArrayList<>();
        if (state == null) {
            requireAbsolute(c.indicator());
            events.add(new ResourceCreated(c.resourceId(), c.name(), c.indicator(), c.accessTokenTtl()));
        }
        events.addAll(ResourceScopes.missing(state, c));
        return events;
    }

    private static List<ResourceEvent> update(ResourceView resource, UpdateResource c) {
        ResourceId id = c.resourceId();
        List<ResourceEvent> events = new ArrayList<>();
        c.name().ifAlters(resource.name(), v -> events.add(new ResourceRenamed(
                id, VisibleText.requireName("name", v))));
        c.accessTokenTtl().ifAlters(resource.accessTokenTtl(), v -> events.add(new AccessTokenTtlChanged(id, v)));
        return events;
    }

    private static List<ResourceEvent> changeDefault(ResourceView resource, ChangeDefault c) {
        return resource.isDefault() == c.isDefault()
                ? List.of()
                : List.of(new DefaultChanged(c.resourceId(), c.isDefault()));
    }

    private static List<ResourceEvent> delete(ResourceView resource, DeleteResource c) {
        if (c.resourceId().equals(ResourceId.MANAGEMENT_API)) {
            throw new KeystoryException("resource.cannot_delete_management_api", 400);
        }
        return List.of(new ResourceDeleted(c.resourceId()));
    }

    private static ResourceView existing(ResourceView state, ResourceCommand command) {
        if (state == null) {
            throw KeystoryException.notFound("resources", command.resourceId().value());
        }
        return state;
    }

    private static ResourceView ordinary(ResourceView state, ResourceCommand command) {
        if (command.resourceId().equals(ResourceId.MANAGEMENT_API)) {
            throw new KeystoryException("resource.cannot_modify_management_api", 400);
        }
        return existing(state, command);
    }

    /** 422 for what asks for organizations, and for the audience of one, whose tokens would be taken for the resource's. */
    private static void requireNotReserved(String indicator) {
        if (indicator.equals("urn:logto:resource:organizations") || indicator.startsWith("urn:logto:organization:")) {
            throw new KeystoryException("resource.resource_identifier_in_use", 422);
        }
    }

    /** @see <a href="https://www.rfc-editor.org/rfc/rfc8707#section-2">RFC 8707 section 2</a> */
    private static void requireAbsolute(String indicator) {
        try {
            URI uri = new URI(indicator);
            if (uri.isAbsolute() && uri.getRawFragment() == null) {
                return;
            }
        } catch (URISyntaxException e) {
            // Refused like a relative one.
        }
        throw KeystoryException.invalidInput("indicator", "must be an absolute URI without a fragment");
    }
}

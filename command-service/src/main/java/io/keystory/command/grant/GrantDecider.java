package io.keystory.command.grant;

import io.keystory.command.platform.Decider;
import io.keystory.events.grant.GrantCommand;
import io.keystory.events.grant.GrantCommand.ExtendGrant;
import io.keystory.events.grant.GrantCommand.GiveGrant;
import io.keystory.events.grant.GrantCommand.RecordLimitExceeded;
import io.keystory.events.grant.GrantCommand.RevokeGrant;
import io.keystory.events.grant.GrantEvent;
import io.keystory.events.grant.GrantEvent.GrantExtended;
import io.keystory.events.grant.GrantEvent.GrantGiven;
import io.keystory.events.grant.GrantEvent.GrantLimitExceeded;
import io.keystory.events.grant.GrantEvent.GrantRevoked;
import io.keystory.events.platform.KeystoryException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides about grants: they only grow until they are revoked, and then they are gone. */
public final class GrantDecider implements Decider<GrantState, GrantCommand, GrantEvent> {

    @Override
    public GrantState initial() {
        return null;
    }

    @Override
    public List<GrantEvent> decide(GrantState state, GrantCommand command) {
        return switch (command) {
            case GiveGrant c -> give(state, c);
            case ExtendGrant c -> extend(state, c);
            case RecordLimitExceeded c -> exceeded(state, c);
            case RevokeGrant c -> revoke(state, c);
        };
    }

    @Override
    public GrantState evolve(GrantState s, GrantEvent event) {
        return switch (event) {
            case GrantGiven e ->
                new GrantState(e.userId(), e.applicationId(), e.scopes(), e.resourceScopes(), false);
            case GrantExtended e ->
                new GrantState(s.userId(), s.applicationId(), e.scopes(), e.resourceScopes(), false);
            case GrantLimitExceeded e -> s;
            case GrantRevoked e ->
                new GrantState(s.userId(), s.applicationId(), s.scopes(), s.resourceScopes(), true);
        };
    }

    private static List<GrantEvent> give(GrantState state, GiveGrant c) {
        if (state != null) {
            throw new KeystoryException("entity.create_failed", 422);
        }
        return List.of(new GrantGiven(c.grantId(), c.userId(), c.applicationId(), c.sessionId(), c.scopes(),
                c.resourceScopes(), c.expiresAt().toEpochMilli()));
    }

    private static List<GrantEvent> extend(GrantState state, ExtendGrant c) {
        if (state == null || state.isRevoked()) {
            throw notFound();
        }
        List<String> scopes = union(state.scopes(), c.scopes());
        Map<String, List<String>> resourceScopes = union(state.resourceScopes(), c.resourceScopes());
        return scopes.equals(state.scopes()) && resourceScopes.equals(state.resourceScopes())
                ? List.of()
                : List.of(new GrantExtended(c.grantId(), state.userId(), scopes, resourceScopes));
    }

    private static List<GrantEvent> exceeded(GrantState state, RecordLimitExceeded c) {
        if (state == null) {
            throw notFound();
        }
        return List.of(new GrantLimitExceeded(c.grantId(), state.userId(), state.applicationId(), c.revokedGrantIds(),
                c.mostGrants(), c.activeGrants()));
    }

    private static List<GrantEvent> revoke(GrantState state, RevokeGrant c) {
        if (state == null) {
            throw notFound();
        }
        return state.isRevoked()
                ? List.of()
                : List.of(new GrantRevoked(c.grantId(), state.userId(), state.applicationId(), c.reason()));
    }

    private static KeystoryException notFound() {
        return new KeystoryException("oidc.invalid_grant", 404);
    }

    private static List<String> union(List<String> some, List<String> more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    private static Map<String, List<String>> union(Map<String, List<String>> some, Map<String, List<String>> more) {
        Map<String, List<String>> all = new LinkedHashMap<>(some);
        more.forEach((resource, scopes) -> all.merge(resource, scopes, GrantDecider::union));
        return all;
    }
}

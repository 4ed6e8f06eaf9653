package io.keystory.oidc.grant;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.grant.GrantCommand.ExtendGrant;
import io.keystory.events.grant.GrantCommand.GiveGrant;
import io.keystory.events.grant.GrantFold;
import io.keystory.events.grant.GrantId;
import io.keystory.events.grant.GrantView;
import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.events.platform.Command;
import io.keystory.events.session.SessionCommand.JoinApplication;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.grant.GrantLimit.Beyond;
import io.keystory.oidc.resource.Scopes;
import io.keystory.oidc.user.ClaimScopes;
import io.keystory.platform.Ids;
import io.keystory.store.Streams;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an application is allowed in a session: one grant, extended as it asks for more. */
public final class Grants {

    private static final Duration LIFETIME = Duration.ofDays(180);

    private final Streams streams;
    private final Scopes scopes;
    private final GrantLimit limit;
    private final Clock clock;

    public Grants(Streams streams, Scopes scopes, GrantLimit limit, Clock clock) {
        this.streams = streams;
        this.scopes = scopes;
        this.limit = limit;
        this.clock = clock;
    }

    /** Whether the session's grant for the client covers the request. */
    public boolean covers(
            Client client, AuthorizationRequest request, UserId user, Map<String, String> grantsOfSession) {
        return current(client, grantsOfSession)
                .filter(grant -> covers(grant, ClaimScopes.among(request.consentScopes()),
                        resourceScopes(client, request, user)))
                .isPresent();
    }

    /** The grant that covers the request, with the commands that make it so; none when it does already. */
    public GrantStep step(Client client, AuthorizationRequest request, UserId user, SessionId session,
            Map<String, String> grantsOfSession) {
        List<String> wanted = ClaimScopes.among(request.consentScopes());
        Map<String, List<String>> resourceScopes = resourceScopes(client, request, user);
        return current(client, grantsOfSession)
                .map(grant -> extended(grant, wanted, resourceScopes))
                .orElseGet(() -> given(client, user, session, wanted, resourceScopes));
    }

    /**
     * What ends grants that came at the same moment as the one of a step that is durable, for nobody to be handed more than
     * the client's limit allows; costs nothing where there is no limit or no new grant. Each is to be sent for itself: others
     * end the same at this moment, and who lost every race for one of many would be refused.
     */
    public List<List<Command>> overtaken(Client client, UserId user, GrantStep step) {
        if (!step.isNew()) {
            return List.of();
        }
        Beyond beyond = limit.after(step.grantId(), client, user);
        return Stream.concat(beyond.revokedEach().stream(), Stream.of(beyond.recorded(step.grantId()))).toList();
    }

    private Optional<GrantView> current(Client client, Map<String, String> grantsOfSession) {
        return Optional.ofNullable(grantsOfSession.get(client.id()))
                .flatMap(id -> streams.fold(new GrantId(id).stream(), new GrantFold()))
                .filter(grant -> grant.expiresAt() > clock.millis());
    }

    private Map<String, List<String>> resourceScopes(Client client, AuthorizationRequest request, UserId user) {
        Map<String, List<String>> allowed = new LinkedHashMap<>();
        request.resources().forEach(resource -> allowed.put(resource,
                List.copyOf(scopes.allowed(user, client, resource, request.scopes()))));
        return allowed;
    }

    private static boolean covers(GrantView grant, List<String> wanted, Map<String, List<String>> resources) {
        return grant.scopes().containsAll(wanted) && resources.entrySet().stream().allMatch(e ->
                grant.resourceScopes().containsKey(e.getKey())
                        && grant.resourceScopes().get(e.getKey()).containsAll(e.getValue()));
    }

    private static GrantStep extended(GrantView grant, List<String> wanted, Map<String, List<String>> resources) {
        GrantId id = new GrantId(grant.id());
        if (covers(grant, wanted, resources)) {
            return new GrantStep(id, List.of(), false);
        }
        Map<String, List<String>> all = new LinkedHashMap<>(grant.resourceScopes());
        resources.forEach((resource, more) -> all.merge(resource, more, Grants::union));
        return new GrantStep(id, List.of(new ExtendGrant(id, union(grant.scopes(), wanted), all)), false);
    }

    private GrantStep given(Client client, UserId user, SessionId session, List<String> wanted,
            Map<String, List<String>> resources) {
        GrantId id = new GrantId(Ids.next());
        ApplicationId application = new ApplicationId(client.id());
        Beyond beyond = limit.beforeOneMore(client, user);
        List<Command> steps = new ArrayList<>(beyond.revoked());
        steps.add(new GiveGrant(id, user, application, session, wanted, resources, clock.instant().plus(LIFETIME)));
        steps.add(new JoinApplication(session, application, id));
        steps.addAll(beyond.recorded(id));
        return new GrantStep(id, steps, true);
    }

    private static List<String> union(List<String> some, List<String> more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    /** A grant and the commands that make it so; {@code isNew} when they give it. */
    public record GrantStep(GrantId grantId, List<Command> commands, boolean isNew) {}
}

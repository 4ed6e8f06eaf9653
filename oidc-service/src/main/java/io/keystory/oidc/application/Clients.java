package io.keystory.oidc.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.projection.ViewStore;
import io.keystory.platform.samlapplication.SamlAddresses;
import io.keystory.store.Streams;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The registered clients. They are kept in memory until this process's projection says that they changed; what another
 * process projected is seen after {@link #FRESH} at the latest.
 */
public final class Clients {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final String origin;
    private final BuiltInClients builtIn;
    private final ViewStore<ClientView> views;
    private final Streams streams;
    private final DocumentAddresses documents;
    private final Cache<String, Client> cache =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(FRESH).build();

    Clients(KeystorySettings settings, ViewStore<ClientView> views, Streams streams, DocumentAddresses documents) {
        this.origin = settings.origin();
        this.builtIn = new BuiltInClients(origin);
        this.views = views;
        this.streams = streams;
        this.documents = documents;
    }

    /** The client with this id, built-in ones included; empty for ids that are unknown or malformed. */
    public Optional<Client> find(String clientId) {
        if (clientId == null) {
            return Optional.empty();
        }
        if (ID.matcher(clientId).matches()) {
            return builtIn.find(clientId).or(() -> registered(clientId));
        }
        return documents.areOne(clientId)
                ? registered(clientId).map(client -> client.askingAlsoFor(documents.scopes())) : Optional.empty();
    }

    private Optional<Client> registered(String clientId) {
        return Optional.ofNullable(cache.get(clientId, this::load));
    }

    void forget(List<String> ids) {
        cache.invalidateAll(ids);
    }

    private Client load(String id) {
        ClientView view = Optional.ofNullable(views.load(List.of(id)).get(id)).or(() -> justCreated(id)).orElse(null);
        return view == null ? null : returning(Client.of(view.application(), view.roleIds()));
    }

    /** Whoever signs in to a SAML application comes back to us, to be sent on in SAML. */
    private Client returning(Client client) {
        return client.type() == ApplicationType.SAML
                ? client.returningTo(new SamlAddresses(origin, client.id()).callback()) : client;
    }

    /** A client that the projection has not reached yet is read from the log. */
    private Optional<ClientView> justCreated(String id) {
        return streams.fold(new ApplicationId(id).stream(), new ClientFold());
    }
}

package io.keystory.query.connector;

import io.keystory.events.connector.ConnectorView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.connector.ConnectorAnswer;
import io.keystory.platform.connector.ConnectorConfig;
import io.keystory.platform.connector.SocialConnector;
import io.keystory.query.platform.list.Documents;
import io.keystory.query.platform.past.Moment;
import io.keystory.query.platform.past.Views;
import io.keystory.store.Vault;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What can be asked about connectors, now or at a moment; the past tells of them without what is secret. */
public final class ConnectorQueries {

    private final Documents documents;
    private final Views<ConnectorView> views;
    private final Vault vault;

    ConnectorQueries(Documents documents, Views<ConnectorView> views, Vault vault) {
        this.documents = documents;
        this.views = views;
        this.vault = vault;
    }

    /** All of them, those for e-mail and SMS first. */
    List<ConnectorAnswer> all() {
        return loaded()
                .sorted(Comparator.comparing(ConnectorView::type).thenComparing(ConnectorView::id))
                .map(this::answer)
                .toList();
    }

    /** Those that people can sign in with. */
    public List<SocialConnector> social() {
        return loaded().filter(SocialConnector::isOne).map(SocialConnector::of).toList();
    }

    /** One of them; 404 connector.not_found when there is none. */
    ConnectorAnswer get(String id) {
        return views.find(id).map(this::answer)
                .orElseThrow(() -> new KeystoryException("connector.not_found", 404));
    }

    private Stream<ConnectorView> loaded() {
        return views.load(documents.values("select v.id from read.connector v", String.class)).values().stream();
    }

    private ConnectorAnswer answer(ConnectorView connector) {
        return ConnectorAnswer.of(connector,
                Moment.asked().isPresent() ? connector.config() : ConnectorConfig.of(connector, vault).whole());
    }
}

package io.keystory.query.ssoconnector;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.events.ssoconnector.SsoProtocol;
import io.keystory.platform.connector.ConnectorConfig;
import io.keystory.platform.saml.SigningKeyAnswer;
import io.keystory.platform.ssoconnector.DescribedSsoConnector;
import io.keystory.platform.ssoconnector.OfferedSsoConnector;
import io.keystory.platform.ssoconnector.SsoConnectorAnswer;
import io.keystory.platform.ssoconnector.SsoProviderConfigs;
import io.keystory.query.platform.list.Documents;
import io.keystory.query.platform.list.Entity;
import io.keystory.query.platform.past.Moment;
import io.keystory.query.platform.past.Views;
import io.keystory.store.Vault;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** What can be asked about SSO connectors, now or at a moment; the past tells of them without what is secret. */
public final class SsoConnectorQueries {

    private static final Entity SSO_CONNECTOR = new Entity("read.sso_connector", "sso_connectors");

    private final Documents documents;
    private final Views<SsoConnectorView> views;
    private final Vault vault;
    private final SsoProviderConfigs providers;

    SsoConnectorQueries(
            Documents documents, Views<SsoConnectorView> views, Vault vault, SsoProviderConfigs providers) {
        this.documents = documents;
        this.views = views;
        this.vault = vault;
        this.providers = providers;
    }

    /** The ids of all of them, newest first. */
    List<String> ids() {
        return documents.values(
                "select v.id from read.sso_connector v order by v.created_at desc, v.id desc", String.class);
    }

    /** Those of these ids, in their order, with what is known of their providers, who are asked all at once. */
    List<DescribedSsoConnector> described(List<String> ids) {
        List<SsoConnectorView> found = existing(ids);
        if (Moment.asked().isPresent()) {
            return found.stream().map(one -> DescribedSsoConnector.of(answer(one), null)).toList();
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Map<String, Object>>> configs = found.stream()
                    .map(one -> CompletableFuture.supplyAsync(() -> providers.of(one), threads)).toList();
            return IntStream.range(0, found.size())
                    .mapToObj(i -> DescribedSsoConnector.of(answer(found.get(i)), configs.get(i).join())).toList();
        }
    }

    /** One of them; 404 when there is none. */
    DescribedSsoConnector get(String id) {
        return described(List.of(id)).stream().findFirst().orElseThrow(() -> SSO_CONNECTOR.absent(id));
    }

    /** The view of one of them; 404 when there is none. */
    SsoConnectorView view(String id) {
        return existing(List.of(id)).stream().findFirst().orElseThrow(() -> SSO_CONNECTOR.absent(id));
    }

    /** The key pairs of one that speaks SAML, newest first; 404 when there is none. */
    List<SigningKeyAnswer> signingKeys(String id) {
        SsoConnectorView connector = view(id);
        if (connector.provider().protocol() != SsoProtocol.SAML) {
            throw new KeystoryException("connector.not_found", 404);
        }
        return connector.signingKeys().stream().map(SigningKeyAnswer::of).toList();
    }

    /** Those of these ids, in their order. */
    public List<SsoConnectorAnswer> of(List<String> ids) {
        return existing(ids).stream().map(this::answer).toList();
    }

    /** Those that people can sign in through, by age. */
    public List<OfferedSsoConnector> offered() {
        return existing(ids().reversed()).stream().filter(OfferedSsoConnector::isOne).map(OfferedSsoConnector::of)
                .toList();
    }

    private List<SsoConnectorView> existing(List<String> ids) {
        Map<String, SsoConnectorView> found = ids.isEmpty() ? Map.of() : views.load(ids);
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    private SsoConnectorAnswer answer(SsoConnectorView connector) {
        return SsoConnectorAnswer.of(connector, Moment.asked().isPresent() ? connector.config()
                : ConnectorConfig.of(connector.config(), connector.secretsId(), vault).whole());
    }
}

package io.keystory.platform.script.facts;

import io.keystory.events.application.ApplicationFold;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.ssoconnector.SsoConnectorFold;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.user.UserView;
import io.keystory.events.user.factor.FactorView;
import io.keystory.events.user.identity.SsoIdentity;
import io.keystory.store.Streams;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a script is told about a user and an application: what the Management API shows of them. */
public final class EntityFacts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final Streams streams;

    public EntityFacts(Streams streams) {
        this.streams = streams;
    }

    /** The user with enterprise identities and the kinds of second factors; a map of the caller's own. */
    public Map<String, Object> user(UserView user) {
        Map<String, Object> told = new LinkedHashMap<>(JSON.convertValue(user, OBJECT));
        told.put("hasPassword", user.hasPassword());
        told.put("ssoIdentities", user.secrets().ssoIdentities().stream().filter(this::counts).toList());
        told.put("mfaVerificationFactors",
                FactorView.of(user.secrets().factors()).stream().map(FactorView::type).distinct().toList());
        return told;
    }

    /** The application; built-in ones tell their id only. */
    public Map<String, Object> application(String client) {
        return streams.fold(new ApplicationId(client).stream(), new ApplicationFold())
                .map(view -> JSON.convertValue(view, OBJECT))
                .orElse(Map.of("id", client));
    }

    /** Whoever is known by a connector that is gone is nobody there any more. */
    private boolean counts(SsoIdentity identity) {
        return streams.fold(new SsoConnectorId(identity.ssoConnectorId()).stream(), new SsoConnectorFold()).isPresent();
    }
}

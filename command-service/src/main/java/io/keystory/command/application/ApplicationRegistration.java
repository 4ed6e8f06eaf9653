package io.keystory.command.application;

import io.keystory.command.application.protocol.ApplicationProtocol;
import io.keystory.command.application.secret.ApplicationSecrets;
import io.keystory.events.application.ApplicationCommand.RegisterApplication;
import io.keystory.events.application.ApplicationCommand.RemoveRegistration;
import io.keystory.events.application.ApplicationCommand.ReplaceRegistration;
import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.application.ApplicationEvent.ApplicationCreated;
import io.keystory.events.application.ApplicationEvent.ApplicationDeleted;
import io.keystory.events.application.ApplicationEvent.ApplicationRegistered;
import io.keystory.events.application.ApplicationEvent.ApplicationRenamed;
import io.keystory.events.application.ApplicationEvent.ClientMetadataChanged;
import io.keystory.events.application.ApplicationEvent.RegistrationChanged;
import io.keystory.events.application.ApplicationFold;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.ConsentScopeEvent.UserScopeDisabled;
import io.keystory.events.application.ConsentScopeEvent.UserScopeEnabled;
import io.keystory.events.application.RegisteredClient;
import io.keystory.events.application.UserScope;
import io.keystory.events.application.protocol.ClientProtocol;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.KeystoryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applications that registered themselves: always a third party's, and changed by themselves in what they said only. */
final class ApplicationRegistration {

    private ApplicationRegistration() {}

    static List<ApplicationEvent> register(ApplicationView existing, RegisterApplication c) {
        if (existing != null) {
            throw new KeystoryException("entity.create_failed", 422);
        }
        ApplicationId id = c.applicationId();
        RegisteredClient client = c.client();
        ApplicationRules.requireThirdPartyType(client.type());
        ApplicationCreated created = new ApplicationCreated(id, client.name(), null, client.type(), client.metadata(),
                ClientSettings.DEFAULTS, Map.of(), true);
        List<ApplicationEvent> events = new ArrayList<>(List.of(created));
        events.addAll(ApplicationProtocol.change(
                new ApplicationFold().after(null, created), client.metadata(), client.protocol()));
        events.addAll(scopes(id, List.of(), client.registration().scopes()));
        events.addAll(ApplicationSecrets.only(id, List.of(), c.secret(), c.secretExpiresAt()));
        events.add(new ApplicationRegistered(id, client.registration(),
                c.registrationToken() == null ? null : c.registrationToken().secretId(), c.initialAccessTokenId()));
        return events;
    }

    static List<ApplicationEvent> replace(ApplicationView application, ReplaceRegistration c) {
        requireRegistered(application);
        ApplicationId id = c.applicationId();
        RegisteredClient client = c.client();
        if (client.type() != application.type()) {
            throw new KeystoryException("application.registered_type_stays", 422);
        }
        List<ApplicationEvent> events = new ArrayList<>();
        Change.to(client.name()).ifAlters(application.name(), v -> events.add(new ApplicationRenamed(id, v)));
        Change.to(client.metadata())
                .ifAlters(application.oidcClientMetadata(), v -> events.add(new ClientMetadataChanged(id, v)));
        events.addAll(ApplicationProtocol.change(
                application, client.metadata(), ofAdministrators(application, client.protocol())));
        events.addAll(scopes(id, application.registration().metadata().scopes(), client.registration().scopes()));
        events.addAll(ApplicationSecrets.only(id, application.secrets(), c.secret(), c.secretExpiresAt()));
        Change.to(client.registration()).ifAlters(
                application.registration().metadata(), v -> events.add(new RegistrationChanged(id, v)));
        return events;
    }

    static List<ApplicationEvent> remove(ApplicationView application, RemoveRegistration c) {
        requireRegistered(application);
        return List.of(new ApplicationDeleted(c.applicationId()));
    }

    /** What administrators chose for the client stays. */
    private static ClientProtocol ofAdministrators(ApplicationView application, ClientProtocol after) {
        ClientProtocol before = application.protocol();
        boolean saysWhereRequestsAre = application.registration().tokenId() != null;
        return after.with(before.claimsProfile()).with(before.securityProfile()).with(before.certificateNames())
                .withRequestUris(saysWhereRequestsAre ? after.requestUris() : before.requestUris());
    }

    /** Only what the client says changes something, so that what administrators gave or took otherwise stays. */
    private static List<ApplicationEvent> scopes(ApplicationId id, List<String> before, List<String> after) {
        List<ApplicationEvent> events = new ArrayList<>();
        after.stream().filter(scope -> !before.contains(scope)).map(UserScope::of).flatMap(Optional::stream)
                .forEach(scope -> events.add(new UserScopeEnabled(id, scope)));
        before.stream().filter(scope -> !after.contains(scope)).map(UserScope::of).flatMap(Optional::stream)
                .forEach(scope -> events.add(new UserScopeDisabled(id, scope)));
        return events;
    }

    private static void requireRegistered(ApplicationView application) {
        if (application.registration() == null) {
            throw KeystoryException.notFound("applications", application.id());
        }
    }
}

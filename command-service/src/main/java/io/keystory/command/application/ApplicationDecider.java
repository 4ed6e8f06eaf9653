package io.keystory.command.application;

import io.keystory.command.application.access.AccessControl;
import io.keystory.command.application.consent.ApplicationConsentScopes;
import io.keystory.command.application.protocol.ApplicationProtocol;
import io.keystory.command.application.role.ApplicationRoles;
import io.keystory.command.application.secret.ApplicationSecrets;
import io.keystory.command.platform.Decider;
import io.keystory.command.platform.ShallowMerge;
import io.keystory.command.platform.VaultChange;
import io.keystory.events.application.ApplicationCommand;
import io.keystory.events.application.ApplicationCommand.AssignRoles;
import io.keystory.events.application.ApplicationCommand.ChangeAccessRules;
import io.keystory.events.application.ApplicationCommand.ChangeProtocol;
import io.keystory.events.application.ApplicationCommand.CreateApplication;
import io.keystory.events.application.ApplicationCommand.CreateSecret;
import io.keystory.events.application.ApplicationCommand.DeleteApplication;
import io.keystory.events.application.ApplicationCommand.DeleteSecret;
import io.keystory.events.application.ApplicationCommand.DisableOrganizationResourceScope;
import io.keystory.events.application.ApplicationCommand.DisableOrganizationScope;
import io.keystory.events.application.ApplicationCommand.DisableResourceScope;
import io.keystory.events.application.ApplicationCommand.DisableUserScope;
import io.keystory.events.application.ApplicationCommand.EnableConsentScopes;
import io.keystory.events.application.ApplicationCommand.MergeCustomData;
import io.keystory.events.application.ApplicationCommand.RegisterApplication;
import io.keystory.events.application.ApplicationCommand.RemoveRegistration;
import io.keystory.events.application.ApplicationCommand.RemoveRole;
import io.keystory.events.application.ApplicationCommand.RenameSecret;
import io.keystory.events.application.ApplicationCommand.ReplaceRegistration;
import io.keystory.events.application.ApplicationCommand.ReplaceRoles;
import io.keystory.events.application.ApplicationCommand.UpdateApplication;
import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.application.ApplicationEvent.ApplicationCreated;
import io.keystory.events.application.ApplicationEvent.ApplicationDeleted;
import io.keystory.events.application.ApplicationEvent.ApplicationRenamed;
import io.keystory.events.application.ApplicationEvent.ClientMetadataChanged;
import io.keystory.events.application.ApplicationEvent.ClientSettingsChanged;
import io.keystory.events.application.ApplicationEvent.CustomDataChanged;
import io.keystory.events.application.ApplicationEvent.DescriptionChanged;
import io.keystory.events.application.ApplicationEvent.RoleAssigned;
import io.keystory.events.application.ApplicationEvent.RoleRemoved;
import io.keystory.events.application.ApplicationFold;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.platform.Elements;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Decides about applications: settings fit the kind, secrets have names of their own. */
public final class ApplicationDecider
        implements Decider<ApplicationState, ApplicationCommand, ApplicationEvent> {

    private final ApplicationFold fold = new ApplicationFold();

    @Override
    public ApplicationState initial() {
        return ApplicationState.NONE;
    }

    @Override
    public List<ApplicationEvent> decide(ApplicationState state, ApplicationCommand command) {
        if (!(command instanceof CreateApplication || command instanceof RegisterApplication)
                && state.application() == null) {
            throw KeystoryException.notFound("applications", command.applicationId().value());
        }
        return switch (command) {
            case CreateApplication c -> create(state, c);
            case UpdateApplication c -> update(state.application(), c);
            case MergeCustomData c -> merge(state.application(), c);
            case CreateSecret c -> ApplicationSecrets.create(state.application(), c);
            case RenameSecret c -> ApplicationSecrets.rename(state.application(), c);
            case DeleteSecret c -> ApplicationSecrets.delete(state.application(), c);
            case AssignRoles c -> ApplicationRoles.assign(state.application(), state.roles(), c);
            case ReplaceRoles c -> ApplicationRoles.replace(state.application(), state.roles(), c);
            case RemoveRole c -> ApplicationRoles.remove(state.application(), state.roles(), c);
            case EnableConsentScopes c -> ApplicationConsentScopes.enable(state.application(), c);
            case DisableUserScope c -> ApplicationConsentScopes.disable(state.application(), c);
            case DisableResourceScope c -> ApplicationConsentScopes.disable(state.application(), c);
            case DisableOrganizationScope c -> ApplicationConsentScopes.disable(state.application(), c);
            case DisableOrganizationResourceScope c -> ApplicationConsentScopes.disable(state.application(), c);
            case ChangeAccessRules c -> AccessControl.change(state.application(), c);
            case ChangeProtocol c -> ApplicationProtocol.change(state.application(), c);
            case RegisterApplication c -> ApplicationRegistration.register(state.application(), c);
            case ReplaceRegistration c -> ApplicationRegistration.replace(state.application(), c);
            case RemoveRegistration c -> ApplicationRegistration.remove(state.application(), c);
            case DeleteApplication c -> List.of(new ApplicationDeleted(c.applicationId()));
        };
    }

    @Override
    public ApplicationState evolve(ApplicationState s, ApplicationEvent event) {
        ApplicationView application = fold.after(s.application(), event);
        return switch (event) {
            case RoleAssigned e -> new ApplicationState(application, Elements.with(s.roles(), e.roleId()));
            case RoleRemoved e -> new ApplicationState(application, Elements.without(s.roles(), e.roleId()::equals));
            case ApplicationDeleted e -> ApplicationState.NONE;
            default -> new ApplicationState(application, s.roles());
        };
    }

    @Override
    public List<VaultChange> secrets(ApplicationState before, ApplicationCommand command, ApplicationEvent event) {
        return ApplicationSecrets.vault(before.application(), command, event);
    }

    private static List<ApplicationEvent> create(ApplicationState state, CreateApplication c) {
        if (state.application() != null) {
            throw new KeystoryException("entity.create_failed", 422);
        }
        if (c.isThirdParty()) {
            ApplicationRules.requireThirdPartyType(c.type());
        }
        ClientSettings settings = orDefaults(c.customClientMetadata());
        ApplicationRules.requireFirstPartyExchange(c.isThirdParty(), settings);
        ApplicationRules.requireNativeDevice(c.type(), settings);
        List<ApplicationEvent> events = new ArrayList<>();
        events.add(new ApplicationCreated(c.applicationId(), VisibleText.requireName("name", c.name()), c.description(),
                c.type(), orEmpty(c.oidcClientMetadata()), settings, orEmpty(c.customData()), c.isThirdParty()));
        ApplicationSecrets.first(c).ifPresent(events::add);
        return events;
    }

    private static List<ApplicationEvent> update(ApplicationView application, UpdateApplication c) {
        ApplicationId id = c.applicationId();
        List<ApplicationEvent> events = new ArrayList<>();
        c.name().ifAlters(application.name(), v -> events.add(new ApplicationRenamed(
                id, VisibleText.requireName("name", v))));
        c.description().ifAlters(application.description(), v -> events.add(new DescriptionChanged(id, v)));
        c.oidcClientMetadata().map(ApplicationDecider::orEmpty)
                .ifAlters(application.oidcClientMetadata(), v -> events.add(new ClientMetadataChanged(id, v)));
        c.customClientMetadata().map(v -> allowed(application, orDefaults(v)))
                .ifAlters(application.customClientMetadata(), v -> events.add(new ClientSettingsChanged(id, v)));
        c.customData().map(ApplicationDecider::orEmpty)
                .ifAlters(application.customData(), v -> events.add(new CustomDataChanged(id, v)));
        events.addAll(AccessControl.limit(application, c.appLevelAccessControlEnabled()));
        return events;
    }

    private static List<ApplicationEvent> merge(ApplicationView application, MergeCustomData c) {
        Map<String, Object> merged = ShallowMerge.of(application.customData(), c.changes());
        return merged.equals(application.customData())
                ? List.of()
                : List.of(new CustomDataChanged(c.applicationId(), merged));
    }

    private static ClientSettings allowed(ApplicationView application, ClientSettings settings) {
        ApplicationRules.requireFirstPartyExchange(application.isThirdParty(), settings);
        return ApplicationRules.sameDevice(application.customClientMetadata(), settings);
    }

    private static ClientMetadata orEmpty(ClientMetadata metadata) {
        return Objects.requireNonNullElse(metadata, ClientMetadata.EMPTY);
    }

    private static ClientSettings orDefaults(ClientSettings settings) {
        return Objects.requireNonNullElse(settings, ClientSettings.DEFAULTS);
    }

    private static Map<String, Object> orEmpty(Map<String, Object> data) {
        return Objects.requireNonNullElse(data, Map.of());
    }
}

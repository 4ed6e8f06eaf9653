package io.keystory.events.application;

import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.application.protocol.ClientProtocol;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.Secret;
import io.keystory.events.platform.StreamId;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.RoleId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** What can be asked of an application's aggregate. */
public sealed interface ApplicationCommand extends Command {

    ApplicationId applicationId();

    @Override
    default StreamId stream() {
        return applicationId().stream();
    }

    /** A secret made outside: the vault entry's id and the value. */
    record NewSecret(String secretId, Secret value) {}

    /** Creates an application; {@code defaultSecret} is kept for confidential types only. */
    record CreateApplication(
            ApplicationId applicationId,
            String name,
            String description,
            ApplicationType type,
            ClientMetadata oidcClientMetadata,
            ClientSettings customClientMetadata,
            Map<String, Object> customData,
            boolean isThirdParty,
            NewSecret defaultSecret) implements ApplicationCommand {}

    /** Changes what is given. */
    record UpdateApplication(
            ApplicationId applicationId,
            Change<String> name,
            Change<String> description,
            Change<ClientMetadata> oidcClientMetadata,
            Change<ClientSettings> customClientMetadata,
            Change<Map<String, Object>> customData,
            Change<Boolean> appLevelAccessControlEnabled) implements ApplicationCommand {}

    /** Lays these top-level keys over the custom data; those that are absent stay. */
    record MergeCustomData(ApplicationId applicationId, Map<String, Object> changes) implements ApplicationCommand {}

    /** Adds a secret; {@code expiresAt} (epoch ms, after {@code now}) or null. */
    record CreateSecret(ApplicationId applicationId, String name, NewSecret secret, Long expiresAt, Instant now)
            implements ApplicationCommand {}

    /** Gives the secret {@code name} another name. */
    record RenameSecret(ApplicationId applicationId, String name, String newName) implements ApplicationCommand {}

    /** Removes the secret {@code name}. */
    record DeleteSecret(ApplicationId applicationId, String name) implements ApplicationCommand {}

    /** Gives the application these roles beside those it has. */
    record AssignRoles(ApplicationId applicationId, Set<RoleId> roleIds) implements ApplicationCommand {}

    /** Gives the application exactly these roles. */
    record ReplaceRoles(ApplicationId applicationId, Set<RoleId> roleIds) implements ApplicationCommand {}

    /** Takes one role from the application; 404 when it does not have it. */
    record RemoveRole(ApplicationId applicationId, RoleId roleId) implements ApplicationCommand {}

    /** Lets the application ask users for these scopes too; 422 unless it belongs to a third party. */
    record EnableConsentScopes(ApplicationId applicationId, ConsentScopes scopes) implements ApplicationCommand {}

    /** Lets the application no longer ask for a scope that speaks of users; 404 when it may not anyway. */
    record DisableUserScope(ApplicationId applicationId, UserScope scope) implements ApplicationCommand {}

    /** Lets the application no longer ask for a scope of a resource; 404 when it may not anyway. */
    record DisableResourceScope(ApplicationId applicationId, ScopeId scopeId) implements ApplicationCommand {}

    /** Lets the application no longer ask for a scope of organizations; 404 when it may not anyway. */
    record DisableOrganizationScope(ApplicationId applicationId, OrganizationScopeId scopeId)
            implements ApplicationCommand {}

    /** Lets the application no longer ask for a scope of a resource in organizations; 404 when it may not anyway. */
    record DisableOrganizationResourceScope(ApplicationId applicationId, ScopeId scopeId)
            implements ApplicationCommand {}
    /** Says who may use the application where access to it is limited; 422 when that would be nobody. */
    record ChangeAccessRules(ApplicationId applicationId, AccessRules rules) implements ApplicationCommand {}

    /** Changes how the protocol treats the client. */
    record ChangeProtocol(ApplicationId applicationId, ClientProtocol.Changes changes) implements ApplicationCommand {}

    /**
     * Creates the application of a third party as it registered itself.
     *
     * @param secret null for clients that have none
     * @param secretExpiresAt epoch ms, or null for never
     * @param registrationToken its value is the digest of what was handed out; null for a client that publishes what it
     *     says of itself
     * @param initialAccessTokenId the token that let it register, or null when anybody could
     */
    record RegisterApplication(
            ApplicationId applicationId,
            RegisteredClient client,
            NewSecret secret,
            Long secretExpiresAt,
            NewSecret registrationToken,
            String initialAccessTokenId) implements ApplicationCommand {}

    /** Replaces what a client said of itself; its secrets too when one is given. 404 unless it registered itself. */
    record ReplaceRegistration(
            ApplicationId applicationId, RegisteredClient client, NewSecret secret, Long secretExpiresAt)
            implements ApplicationCommand {}

    /** Deletes an application that registered itself; 404 for others. */
    record RemoveRegistration(ApplicationId applicationId) implements ApplicationCommand {}

    /** Deletes the application. */
    record DeleteApplication(ApplicationId applicationId) implements ApplicationCommand {}
}

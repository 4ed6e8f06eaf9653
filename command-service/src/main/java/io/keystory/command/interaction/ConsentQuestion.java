package io.keystory.command.interaction;

import io.keystory.command.interaction.ConsentAnswer.ConsentApplication;
import io.keystory.command.interaction.ConsentAnswer.ConsentResource;
import io.keystory.command.interaction.ConsentAnswer.ConsentUser;
import io.keystory.command.interaction.ConsentAnswer.ResourceSummary;
import io.keystory.command.interaction.ConsentAnswer.ScopeSummary;
import io.keystory.command.resource.ResourceLookup;
import io.keystory.command.user.UserAccounts;
import io.keystory.command.user.UserScopes;
import io.keystory.events.application.ApplicationFold;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.resource.ResourceView;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.store.Streams;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts together what an application asks a user for: its scopes, and of resources those that the user has. */
final class ConsentQuestion {

    private static final Set<String> RESERVED = Set.of("openid", "offline_access");

    private final Streams streams;
    private final UserAccounts accounts;
    private final UserScopes userScopes;
    private final ResourceLookup resources;

    ConsentQuestion(Streams streams, UserAccounts accounts, UserScopes userScopes, ResourceLookup resources) {
        this.streams = streams;
        this.accounts = accounts;
        this.userScopes = userScopes;
        this.resources = resources;
    }

    ConsentAnswer about(InteractionView interaction) {
        ApplicationView application = streams
                .fold(new ApplicationId(interaction.applicationId()).stream(), new ApplicationFold())
                .orElseThrow(() -> KeystoryException.notFound("applications", interaction.applicationId()));
        UserView user = accounts.find(new UserId(interaction.userId()))
                .orElseThrow(() -> new KeystoryException("user.user_not_exist", 404));
        return new ConsentAnswer(
                new ConsentApplication(application.id(), application.name(), null, null, null),
                new ConsentUser(user.id(), user.name(), user.avatar(), user.username(), user.primaryEmail(),
                        user.primaryPhone()),
                List.of(),
                interaction.request().scopes().stream().filter(this::isUserScope).toList(),
                resourceScopes(interaction, user),
                interaction.request().redirectUri());
    }

    private boolean isUserScope(String scope) {
        return !RESERVED.contains(scope) && KnownScopes.USER_SCOPES.contains(scope);
    }

    private List<ConsentResource> resourceScopes(InteractionView interaction, UserView user) {
        Set<String> owned = userScopes.of(new UserId(user.id()));
        return interaction.request().resources().stream()
                .map(resources::byIndicator)
                .flatMap(Optional::stream)
                .map(resource -> asked(resource, interaction.request().scopes(), owned))
                .filter(asked -> !asked.scopes().isEmpty())
                .toList();
    }

    private static ConsentResource asked(ResourceView resource, List<String> wanted, Set<String> owned) {
        return new ConsentResource(
                new ResourceSummary(resource.id(), resource.name(), resource.indicator()),
                resource.scopes().stream()
                        .filter(scope -> wanted.contains(scope.name()) && owned.contains(scope.id()))
                        .map(scope -> new ScopeSummary(scope.id(), scope.name(), scope.description()))
                        .toList());
    }
}

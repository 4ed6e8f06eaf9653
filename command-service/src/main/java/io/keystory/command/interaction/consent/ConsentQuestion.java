package io.keystory.command.interaction.consent;

import io.keystory.command.application.consent.ConsentScopesLookup;
import io.keystory.command.interaction.consent.ConsentAnswer.ConsentResource;
import io.keystory.command.interaction.consent.ConsentAnswer.ConsentUser;
import io.keystory.command.resource.ResourceLookup;
import io.keystory.command.user.UserAccounts;
import io.keystory.command.user.UserScopes;
import io.keystory.events.application.ApplicationFold;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.application.ConsentScopes;
import io.keystory.events.application.UserScope;
import io.keystory.events.applicationexperience.ApplicationExperienceFold;
import io.keystory.events.applicationexperience.ApplicationExperienceId;
import io.keystory.events.applicationexperience.ApplicationExperienceView;
import io.keystory.events.grant.GrantView;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.store.Streams;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts together what an application asks a user for: what it may ask for and has not been allowed before, and of
 * resources only what the user has.
 */
final class ConsentQuestion {

    private final Streams streams;
    private final EarlierGrant earlier;
    private final UserAccounts accounts;
    private final UserScopes userScopes;
    private final ResourceLookup resources;
    private final OrganizationQuestion organizations;

    ConsentQuestion(Streams streams, EarlierGrant earlier, UserAccounts accounts, UserScopes userScopes,
            ResourceLookup resources, OrganizationQuestion organizations) {
        this.streams = streams;
        this.earlier = earlier;
        this.accounts = accounts;
        this.userScopes = userScopes;
        this.resources = resources;
        this.organizations = organizations;
    }

    ConsentAnswer about(InteractionView interaction) {
        ApplicationId id = new ApplicationId(interaction.applicationId());
        Streams.Pair<ApplicationView, ApplicationExperienceView> read = streams.fold(id.stream(), new ApplicationFold(),
                ApplicationExperienceId.of(id).stream(), new ApplicationExperienceFold());
        ApplicationView application = read.first()
                .orElseThrow(() -> KeystoryException.notFound("applications", interaction.applicationId()));
        UserView user = accounts.find(new UserId(interaction.userId()))
                .orElseThrow(() -> new KeystoryException("user.user_not_exist", 404));
        Optional<GrantView> grant = earlier.of(interaction);
        ConsentScopes enabled = new ConsentScopesLookup(streams).of(application);
        return new ConsentAnswer(
                AskingApplication.of(application, read.second()),
                new ConsentUser(user.id(), user.name(), user.avatar(), user.username(), user.primaryEmail(),
                        user.primaryPhone()),
                organizations.about(interaction, enabled, grant),
                missingUserScopes(interaction, enabled, grant),
                missingResourceScopes(interaction, enabled, grant),
                interaction.request().redirectUri());
    }

    private static List<String> missingUserScopes(
            InteractionView interaction, ConsentScopes enabled, Optional<GrantView> grant) {
        return interaction.request().consentScopes().stream()
                .filter(scope -> UserScope.of(scope).filter(enabled::has).isPresent())
                .filter(scope -> !EarlierGrant.scopes(grant).contains(scope))
                .toList();
    }

    private List<ConsentResource> missingResourceScopes(
            InteractionView interaction, ConsentScopes enabled, Optional<GrantView> grant) {
        List<String> wanted = interaction.request().scopes();
        Set<String> owned = userScopes.of(new UserId(interaction.userId()));
        return interaction.request().resources().stream()
                .map(resources::byIndicator)
                .flatMap(Optional::stream)
                .map(resource -> ConsentResource.of(resource, scope -> wanted.contains(scope.name())
                        && owned.contains(scope.id())
                        && enabled.has(new ScopeId(scope.id()))
                        && !EarlierGrant.scopes(grant, resource.indicator()).contains(scope.name())))
                .filter(asked -> !asked.scopes().isEmpty())
                .toList();
    }
}

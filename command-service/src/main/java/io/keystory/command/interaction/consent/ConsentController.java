package io.keystory.command.interaction.consent;

import io.keystory.command.interaction.CurrentInteraction;
import io.keystory.command.organization.consent.ConsentableOrganizations;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.UserScope;
import io.keystory.events.interaction.InteractionCommand.GiveConsent;
import io.keystory.events.interaction.InteractionCommand.RefuseConsent;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.organization.OrganizationConsentCommand.AllowOrganizations;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import io.keystory.platform.command.Commands;
import io.keystory.platform.domain.Endpoints;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks the signed-in user whether an application may have what it wants. */
@RestController
@RequestMapping("/api/interaction/consent")
@Tag(name = "Consent")
class ConsentController {

    private final CurrentInteraction current;
    private final ConsentQuestion question;
    private final ConsentableOrganizations organizations;
    private final Commands commands;
    private final Endpoints endpoints;
    private final Clock clock;

    ConsentController(CurrentInteraction current, ConsentQuestion question, ConsentableOrganizations organizations,
            Commands commands, Endpoints endpoints, Clock clock) {
        this.current = current;
        this.question = question;
        this.organizations = organizations;
        this.commands = commands;
        this.endpoints = endpoints;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "What the application asks for", operationId = "getConsent")
    ConsentAnswer ask(HttpServletRequest request) {
        return question.about(settled(request));
    }

    @PostMapping
    @Operation(summary = "Allow it", operationId = "giveConsent")
    Redirect allow(@Valid @RequestBody(required = false) ConsentBody body, HttpServletRequest request) {
        InteractionView interaction = settled(request);
        UserId user = new UserId(interaction.userId());
        List<Command> steps = new ArrayList<>();
        steps.add(new GiveConsent(new InteractionId(interaction.id()), user, clock.instant()));
        if (body != null && chooses(interaction, body)) {
            steps.add(new AllowOrganizations(
                    organizations.consent(new ApplicationId(interaction.applicationId()), user),
                    organizations.of(user, body.organizationIds())));
        }
        commands.sendTogether(steps);
        return backToProvider(interaction, request);
    }

    /** Who may act in one organization acts in what was chosen last, and that may be none. */
    private static boolean chooses(InteractionView interaction, ConsentBody body) {
        return !body.organizationIds().isEmpty()
                || new ApplicationId(interaction.applicationId()).isAddress() && interaction.request()
                        .consentScopes().contains(UserScope.ORGANIZATIONS.wireName());
    }

    /** The application is told {@code access_denied}, by the provider and with everything it needs to know it by. */
    @DeleteMapping
    @Operation(summary = "Refuse it", operationId = "refuseConsent")
    Redirect refuse(HttpServletRequest request) {
        InteractionView interaction = settled(request);
        commands.send(new RefuseConsent(new InteractionId(interaction.id()), new UserId(interaction.userId()),
                clock.instant()));
        return backToProvider(interaction, request);
    }

    private Redirect backToProvider(InteractionView interaction, HttpServletRequest request) {
        return new Redirect(endpoints.origin(request) + "/oidc/auth/" + interaction.id());
    }

    private InteractionView settled(HttpServletRequest request) {
        InteractionView interaction = current.live(request);
        if (!interaction.isSubmitted()) {
            throw new KeystoryException("session.not_found", 400);
        }
        return interaction;
    }

    record ConsentBody(List<@NotNull OrganizationId> organizationIds) {

        ConsentBody {
            organizationIds = organizationIds == null ? List.of() : organizationIds;
        }
    }

    record Redirect(String redirectTo) {}
}

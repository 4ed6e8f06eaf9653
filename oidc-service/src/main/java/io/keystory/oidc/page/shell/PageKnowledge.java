package io.keystory.oidc.page.shell;

import io.keystory.events.interaction.InteractionView;
import io.keystory.oidc.application.Clients;
import io.keystory.oidc.page.shell.PageSettings.PageApplication;
import io.keystory.oidc.page.shell.PageSettings.PageDevice;
import io.keystory.oidc.page.shell.PageSettings.PageExperience;
import io.keystory.oidc.page.shell.PageWording.Words;
import io.keystory.oidc.signinexperience.OfferedConnectors;
import io.keystory.oidc.signinexperience.SignInExperiences;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Gathers what a page is to know: how to look, which language to speak, and what it is about. */
public final class PageKnowledge {

    private final SignInExperiences experiences;
    private final OfferedConnectors connectors;
    private final PageLooks looks;
    private final PageWording wording;
    private final PageCaptchas captchas;
    private final Clients clients;
    private final ApplicationHome home;

    PageKnowledge(SignInExperiences experiences, OfferedConnectors connectors, PageLooks looks, PageWording wording,
            PageCaptchas captchas, Clients clients, ApplicationHome home) {
        this.experiences = experiences;
        this.connectors = connectors;
        this.looks = looks;
        this.wording = wording;
        this.captchas = captchas;
        this.clients = clients;
        this.home = home;
    }

    /** Of a page in an interaction, or of one outside; empty before the first start. */
    public Optional<PageSettings> of(HttpServletRequest request, Optional<InteractionView> interaction) {
        String organization = interaction.map(view -> view.request().organizationId()).orElse(null);
        return settings(request, named(interaction.map(InteractionView::applicationId)).orElse(null), organization, null);
    }

    /**
     * Of the page that leads back to an application, in whose interaction the browser is no more. Strangers may name any:
     * of one to which nothing leads back they are told nothing.
     */
    public Optional<PageSettings> after(HttpServletRequest request, Optional<String> application) {
        return settings(request, named(application).filter(named -> named.home() != null).orElse(null), null, null);
    }

    /** Of the page that lets devices in. */
    public Optional<PageSettings> of(HttpServletRequest request, PageDevice device) {
        return settings(request, device.application(), null, device);
    }

    private Optional<PageSettings> settings(HttpServletRequest request, PageApplication application,
            String organization, PageDevice device) {
        return experiences.current().map(experience -> {
            boolean isOfDevice = device != null;
            PageExperience shown =
                    PageExperience.of(experience, isOfDevice ? List.of() : connectors.of(experience),
                            isOfDevice ? List.of() : connectors.ofEnterprises(experience));
            for (PageLook look : looks.of(application == null ? null : application.id(), organization)) {
                shown = shown.with(look);
            }
            Words words = wording.of(request, experience.languageInfo());
            return new PageSettings(shown, isOfDevice ? null : application, device, words.language(), words.phrases(),
                    captchas.of(experience));
        });
    }

    private Optional<PageApplication> named(Optional<String> application) {
        return application.flatMap(clients::find)
                .map(client -> new PageApplication(client.id(), client.name(), home.of(client)));
    }
}

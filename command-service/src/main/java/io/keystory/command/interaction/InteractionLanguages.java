package io.keystory.command.interaction;

import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.platform.language.WantedLanguages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** The languages of whoever signs in. */
public final class InteractionLanguages {

    private InteractionLanguages() {}

    /** As tags, best first: those that the application asked for, then that of the page that makes a request. */
    public static List<String> of(InteractionView interaction, HttpServletRequest request) {
        AuthorizationRequest asked = interaction.request();
        return WantedLanguages.tags(asked == null ? null : asked.pageParameters().get("ui_locales"),
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}

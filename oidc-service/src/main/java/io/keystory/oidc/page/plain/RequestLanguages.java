package io.keystory.oidc.page.plain;

import io.keystory.events.signinexperience.LanguageInfo;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.oidc.signinexperience.SignInExperiences;
import io.keystory.platform.language.PageLanguages;
import io.keystory.platform.language.WantedLanguages;
import io.keystory.platform.web.error.AskedHeaders;
import io.keystory.store.database.DatabaseOutage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.firewall.RequestRejectedException;

/**
 * Chooses the language of a page that is made here as the sign-in pages choose theirs.
 *
 * @see <a href="https://openid.net/specs/openid-connect-rpinitiated-1_0.html#RPLogout">RP-Initiated Logout 1.0, 2 (ui_locales)</a>
 */
public final class RequestLanguages {

    /** The parameter that names languages, the preferred one first. */
    public static final String PARAMETER = "ui_locales";

    private static final Logger LOG = LoggerFactory.getLogger(RequestLanguages.class);
    private static final LanguageInfo ANY = new LanguageInfo(true, PageLanguages.DEFAULT);
    private static final Map<String, PagePhrases> PHRASES =
            PageLanguages.BUILT_IN.stream().collect(Collectors.toMap(Function.identity(), PagePhrases::new));

    private final SignInExperiences experiences;

    public RequestLanguages(SignInExperiences experiences) {
        this.experiences = experiences;
    }

    /** The phrases that the request is answered with. What could not be read is no reason to answer nothing. */
    public PagePhrases of(HttpServletRequest request) {
        return of(request, current());
    }

    /** The same by what is known already, where the database may be what fails: nobody waits for it once more. */
    public PagePhrases known(HttpServletRequest request) {
        return of(request, experiences.last());
    }

    private Optional<SignInExperienceView> current() {
        try {
            return experiences.current();
        } catch (RuntimeException e) {
            if (!DatabaseOutage.isBehind(e)) {
                throw e;
            }
            LOG.warn("The language of a page is chosen by what was known: {}", DatabaseOutage.describe(e));
            return experiences.last();
        }
    }

    private static PagePhrases of(HttpServletRequest request, Optional<SignInExperienceView> experience) {
        LanguageInfo info = experience.map(SignInExperienceView::languageInfo).orElse(ANY);
        String tags = parameter(request);
        String asked = tags == null ? null : tags.strip().replaceAll(" +", ",");
        return PHRASES.get(PageLanguages.best(
                WantedLanguages.of(asked, AskedHeaders.of(request, HttpHeaders.ACCEPT_LANGUAGE), info), PHRASES.keySet()));
    }

    /** Null also where the parameters cannot be read: that may be what the page tells. */
    private static String parameter(HttpServletRequest request) {
        try {
            return request.getParameter(PARAMETER);
        } catch (IllegalStateException | RequestRejectedException e) {
            return null;
        }
    }
}

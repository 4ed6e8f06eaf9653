package io.keystory.oidc.page.shell;

import io.keystory.events.applicationexperience.ApplicationExperienceView;
import io.keystory.events.organization.OrganizationView;
import io.keystory.events.signinexperience.Branding;
import io.keystory.events.signinexperience.Color;

/** What pages show of an application or an organization instead of what they show of all; null stands for the latter. */
record PageLook(
        String primaryColor,
        Boolean isDarkModeEnabled,
        String darkPrimaryColor,
        Branding branding,
        String customCss,
        String termsOfUseUrl,
        String privacyPolicyUrl) {

    static PageLook of(ApplicationExperienceView view) {
        return new PageLook(view.color().primaryColor(), view.color().isDarkModeEnabled(),
                view.color().darkPrimaryColor(), view.branding(), view.customCss(), view.termsOfUseUrl(),
                view.privacyPolicyUrl());
    }

    static PageLook of(OrganizationView view) {
        return new PageLook(view.color().primaryColor(), view.color().isDarkModeEnabled(),
                view.color().darkPrimaryColor(), view.branding(), view.customCss(), null, null);
    }

    Color over(Color below) {
        return new Color(either(primaryColor, below.primaryColor()),
                either(isDarkModeEnabled, below.isDarkModeEnabled()),
                either(darkPrimaryColor, below.darkPrimaryColor()));
    }

    Branding over(Branding below) {
        return new Branding(either(branding.logoUrl(), below.logoUrl()),
                either(branding.darkLogoUrl(), below.darkLogoUrl()),
                either(branding.favicon(), below.favicon()),
                either(branding.darkFavicon(), below.darkFavicon()));
    }

    static <T> T either(T own, T below) {
        return own == null ? below : own;
    }
}

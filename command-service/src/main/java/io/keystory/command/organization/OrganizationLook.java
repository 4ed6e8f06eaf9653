package io.keystory.command.organization;

import io.keystory.command.signinexperience.LookLimits;
import io.keystory.events.organization.OrganizationColor;
import io.keystory.events.signinexperience.Branding;

/** What an organization's pages can look like. */
final class OrganizationLook {

    private OrganizationLook() {}

    /** 400 guard.invalid_input for what is no colour or no web address; null has nothing to check. */
    static void require(OrganizationColor color, Branding branding) {
        if (color != null) {
            LookLimits.colorOrNone("color.primaryColor", color.primaryColor());
            LookLimits.colorOrNone("color.darkPrimaryColor", color.darkPrimaryColor());
        }
        if (branding != null) {
            LookLimits.pictures(branding);
        }
    }
}

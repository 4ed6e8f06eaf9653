package io.keystory.events.organization;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The colours of an organization's pages, written {@code #rgb} or {@code #rrggbb}; null stands for those of all. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganizationColor(String primaryColor, Boolean isDarkModeEnabled, String darkPrimaryColor) {

    /** No colours of one's own. */
    public static final OrganizationColor NONE = new OrganizationColor(null, null, null);
}

package io.keystory.events.applicationexperience;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The colours of an application's pages, written {@code #rgb} or {@code #rrggbb}; null stands for those of all. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApplicationColor(String primaryColor, Boolean isDarkModeEnabled, String darkPrimaryColor) {

    /** No colours of one's own. */
    public static final ApplicationColor NONE = new ApplicationColor(null, null, null);
}

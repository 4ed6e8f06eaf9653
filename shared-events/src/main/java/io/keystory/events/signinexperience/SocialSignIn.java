package io.keystory.events.signinexperience;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What happens with somebody who comes from a social identity provider; null stands for no. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SocialSignIn(Boolean automaticAccountLinking, Boolean skipRequiredIdentifiers) {

    /** Nothing out of the ordinary. */
    public static final SocialSignIn DEFAULTS = new SocialSignIn(null, null);
}

package io.keystory.events.signinexperience;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What a new account needs.
 *
 * @param identifiers the primary one; e-mail and phone together mean either of them
 * @param password whether a password is set
 * @param verify whether e-mail address or phone number are verified
 * @param secondaryIdentifiers further ones, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignUp(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<SignInIdentifier> identifiers,
        boolean password,
        boolean verify,
        List<SecondaryIdentifier> secondaryIdentifiers) {

    public SignUp {
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
        secondaryIdentifiers = secondaryIdentifiers == null ? null : List.copyOf(secondaryIdentifiers);
    }

    /** One more identifier; {@code verify} may be null. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SecondaryIdentifier(Kind identifier, Boolean verify) {

        /** Which identifiers it can be. */
        public enum Kind {
            @JsonProperty("username") USERNAME,
            @JsonProperty("email") EMAIL,
            @JsonProperty("phone") PHONE,
            @JsonProperty("emailOrPhone") EMAIL_OR_PHONE
        }
    }
}

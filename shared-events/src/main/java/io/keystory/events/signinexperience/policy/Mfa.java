package io.keystory.events.signinexperience.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Which second factors there are and how people are brought to use them.
 *
 * @param organizationRequiredMfaPolicy what holds for members of an organization that demands it, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Mfa(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Factor> factors,
        Policy policy,
        OrganizationPolicy organizationRequiredMfaPolicy) {

    /** No factors; whoever wants one may have it later. */
    public static final Mfa NONE = new Mfa(List.of(), Policy.USER_CONTROLLED, null);

    public Mfa {
        factors = factors == null ? List.of() : List.copyOf(factors);
    }

    /** A second factor. */
    public enum Factor {
        @JsonProperty("Totp") TOTP,
        @JsonProperty("WebAuthn") WEB_AUTHN,
        @JsonProperty("BackupCode") BACKUP_CODE,
        @JsonProperty("EmailVerificationCode") EMAIL_VERIFICATION_CODE,
        @JsonProperty("PhoneVerificationCode") PHONE_VERIFICATION_CODE
    }

    /** How people are brought to use a second factor. */
    public enum Policy {
        @JsonProperty("UserControlled") USER_CONTROLLED,
        @JsonProperty("Mandatory") MANDATORY,
        @JsonProperty("PromptOnlyAtSignIn") PROMPT_ONLY_AT_SIGN_IN,
        @JsonProperty("PromptAtSignInAndSignUp") PROMPT_AT_SIGN_IN_AND_SIGN_UP,
        @JsonProperty("NoPrompt") NO_PROMPT,
        @JsonProperty("PromptAtSignInAndSignUpMandatory") PROMPT_AT_SIGN_IN_AND_SIGN_UP_MANDATORY,
        @JsonProperty("PromptOnlyAtSignInMandatory") PROMPT_ONLY_AT_SIGN_IN_MANDATORY;

        /** Whether a person may go on without a second factor. */
        public boolean isSkippable() {
            return switch (this) {
                case MANDATORY, PROMPT_AT_SIGN_IN_AND_SIGN_UP_MANDATORY, PROMPT_ONLY_AT_SIGN_IN_MANDATORY -> false;
                case USER_CONTROLLED, PROMPT_ONLY_AT_SIGN_IN, PROMPT_AT_SIGN_IN_AND_SIGN_UP, NO_PROMPT -> true;
            };
        }
    }

    /** What holds for members of an organization that demands a second factor. */
    public enum OrganizationPolicy {
        @JsonProperty("NoPrompt") NO_PROMPT,
        @JsonProperty("Mandatory") MANDATORY
    }
}

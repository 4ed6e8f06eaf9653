package io.keystory.events.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.keystory.events.platform.KeystoryException;
import java.util.Arrays;
import java.util.List;

/** What a message is sent for; its template is found by it. */
public enum MessagePurpose {
    @JsonProperty("SignIn") SIGN_IN("SignIn"),
    @JsonProperty("Register") REGISTER("Register"),
    @JsonProperty("ForgotPassword") FORGOT_PASSWORD("ForgotPassword"),
    @JsonProperty("OrganizationInvitation") ORGANIZATION_INVITATION("OrganizationInvitation"),
    @JsonProperty("Generic") GENERIC("Generic"),
    @JsonProperty("UserPermissionValidation") USER_PERMISSION_VALIDATION("UserPermissionValidation"),
    @JsonProperty("BindNewIdentifier") BIND_NEW_IDENTIFIER("BindNewIdentifier"),
    @JsonProperty("MfaVerification") MFA_VERIFICATION("MfaVerification"),
    @JsonProperty("BindMfa") BIND_MFA("BindMfa"),
    @JsonProperty("CredentialsChanged") CREDENTIALS_CHANGED("CredentialsChanged");

    private final String label;

    MessagePurpose(String label) {
        this.label = label;
    }

    /** The one that the API calls so; 400 guard.invalid_input when there is none. */
    public static MessagePurpose of(String label) {
        return Arrays.stream(values()).filter(purpose -> purpose.label.equals(label)).findFirst()
                .orElseThrow(() -> KeystoryException.invalidInput("templateType", "is no kind of message"));
    }

    /** The purposes whose templates suit this one, best first: the general one is about a code. */
    public List<MessagePurpose> suiting() {
        return this == GENERIC || this == CREDENTIALS_CHANGED ? List.of(this) : List.of(this, GENERIC);
    }

    /** What the API calls it. */
    public String label() {
        return label;
    }
}

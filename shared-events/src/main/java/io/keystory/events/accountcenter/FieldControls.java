package io.keystory.events.accountcenter;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What people may do with the fields of their own account; null stands for nothing. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldControls(
        FieldControl name,
        FieldControl avatar,
        FieldControl profile,
        FieldControl email,
        FieldControl phone,
        FieldControl password,
        FieldControl username,
        FieldControl social,
        FieldControl customData,
        FieldControl mfa,
        FieldControl passkey,
        FieldControl session,
        FieldControl trustedDevice) {

    /** Nothing with any field. */
    public static final FieldControls NONE =
            new FieldControls(null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** What people may do with their passkeys: what they may do with second factors where nothing else is said. */
    public FieldControl passkeyOrMfa() {
        return passkey == null ? mfa : passkey;
    }
}

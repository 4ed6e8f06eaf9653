package io.keystory.events.samlapplication;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** How a person is named to a service provider. @see <a href="https://docs.oasis-open.org/security/saml/v2.0/saml-core-2.0-os.pdf">SAML Core 2.0, 8.3</a> */
public enum NameIdFormat {
    /** By the id of the user, which stays. */
    PERSISTENT("urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"),
    /** By the e-mail address. */
    EMAIL_ADDRESS("urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"),
    /** By something else each time. */
    TRANSIENT("urn:oasis:names:tc:SAML:2.0:nameid-format:transient"),
    /** As we like, which is by the id of the user. */
    UNSPECIFIED("urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified");

    private final String wireName;

    NameIdFormat(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** The format of this name; empty for those that are not spoken here. */
    public static Optional<NameIdFormat> of(String name) {
        return Arrays.stream(values()).filter(format -> format.wireName.equals(name)).findFirst();
    }
}

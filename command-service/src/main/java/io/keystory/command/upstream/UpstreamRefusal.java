package io.keystory.command.upstream;

import io.keystory.events.platform.KeystoryException;
import java.util.Map;

/** Why nobody has signed in elsewhere. */
public final class UpstreamRefusal {

    private UpstreamRefusal() {}

    /** The provider says no, with its own word for it. */
    public static KeystoryException denied(String error) {
        return new KeystoryException("connector.authorization_failed", 401, Map.of("error", error));
    }

    /** The answer belongs to another attempt. */
    public static KeystoryException foreign() {
        return new KeystoryException("session.csrf_token_mismatch", 400);
    }

    /** The answer brings no code. */
    public static KeystoryException withoutCode() {
        return new KeystoryException("connector.insufficient_request_parameters", 400);
    }

    /** The provider does not take the code. */
    public static KeystoryException wrongCode() {
        return new KeystoryException("connector.social_auth_code_invalid", 401);
    }

    /** The ID token is not what it should be. */
    public static KeystoryException wrongIdToken() {
        return new KeystoryException("connector.social_invalid_id_token", 401);
    }

    /** The provider does not take the access token it has just given. */
    public static KeystoryException wrongAccessToken() {
        return new KeystoryException("connector.social_invalid_access_token", 401);
    }

    /** The provider answers something else than it should. */
    public static KeystoryException unusable() {
        return new KeystoryException("connector.invalid_response", 400);
    }

    /** The provider cannot be reached; it may be, another time. */
    public static KeystoryException unreachable(String reason) {
        return new KeystoryException("connector.unreachable", 503, Map.of("reason", reason));
    }
}

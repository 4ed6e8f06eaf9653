package io.keystory.events.application.protocol;

import io.keystory.events.platform.Change;
import io.keystory.events.platform.Nullable;
import io.keystory.events.signingkey.SignatureAlgorithm;

/**
 * How a client wants signed what it is answered.
 *
 * @param idTokenSignedResponseAlg of ID tokens; null for the installation's own key
 * @param userinfoSignedResponseAlg of what userinfo answers, which is plain JSON when null
 * @see <a href="https://openid.net/specs/openid-connect-registration-1_0.html#ClientMetadata">OpenID Connect Dynamic Client Registration 2</a>
 */
public record ResponseAlgorithms(
        @Nullable SignatureAlgorithm idTokenSignedResponseAlg, @Nullable SignatureAlgorithm userinfoSignedResponseAlg) {

    /** The installation's own key, and plain JSON. */
    public static final ResponseAlgorithms DEFAULTS = new ResponseAlgorithms(null, null);

    /** What is to change. */
    public record Changes(
            Change<SignatureAlgorithm> idTokenSignedResponseAlg, Change<SignatureAlgorithm> userinfoSignedResponseAlg) {

        ResponseAlgorithms over(ResponseAlgorithms before) {
            return new ResponseAlgorithms(idTokenSignedResponseAlg.or(before.idTokenSignedResponseAlg()),
                    userinfoSignedResponseAlg.or(before.userinfoSignedResponseAlg()));
        }
    }
}

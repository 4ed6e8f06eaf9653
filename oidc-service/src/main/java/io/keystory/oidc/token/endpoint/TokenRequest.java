package io.keystory.oidc.token.endpoint;

import io.keystory.oidc.application.Client;
import io.keystory.oidc.platform.Parameters;
import io.keystory.platform.possession.Confirmation;

/**
 * A request for tokens of a client that was authenticated.
 *
 * @param confirmation what access tokens get bound to
 */
public record TokenRequest(Client client, Parameters parameters, Confirmation confirmation) {

    /** What a refresh token gets bound to: that of a client without credentials has nothing else to hold it. */
    public Confirmation refreshConfirmation() {
        return client.isPublic() ? confirmation : Confirmation.NONE;
    }
}

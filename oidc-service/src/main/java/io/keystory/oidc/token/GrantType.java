package io.keystory.oidc.token;

import io.keystory.oidc.application.Client;
import io.keystory.oidc.platform.Parameters;

/** One way to get tokens. */
interface GrantType {

    /** Its name in token requests. */
    String name();

    /** Exchanges what the client presents for tokens; throws the refusal. */
    TokenAnswer exchange(Client client, Parameters parameters);
}

package io.keystory.oidc.token.refresh;

import io.keystory.events.application.ApplicationType;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import org.junit.jupiter.api.BeforeEach;

/** An application that a user let in, and that comes back with its refresh token. */
abstract class RefreshedApplication {

    static final TestProvider PROVIDER = TestProvider.running();
    static final Given GIVEN = new Given(PROVIDER);
    static final String SCOPE = "openid offline_access profile";

    Authorized app;

    @BeforeEach
    void aUserLetAnApplicationIn() {
        TestKey.current();
        app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
    }
}

package io.keystory.oidc.token.code;

import io.keystory.events.application.ApplicationType;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import org.junit.jupiter.api.BeforeEach;

/** An application that a user let in, and that redeems the code it got for that. */
abstract class RedeemedCode {

    static final TestProvider PROVIDER = TestProvider.running();
    static final Given GIVEN = new Given(PROVIDER);

    Authorized app;

    @BeforeEach
    void aUserLetAnApplicationIn() {
        TestKey.current();
        app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
    }

    Answer redeem(String code, String verifier) {
        return token("code", code, "code_verifier", verifier, "redirect_uri", Given.REDIRECT_URI);
    }

    Answer token(String... parameters) {
        String[] all = new String[parameters.length + 4];
        System.arraycopy(new String[] {"grant_type", "authorization_code", "client_id", app.client()}, 0, all, 0, 4);
        System.arraycopy(parameters, 0, all, 4, parameters.length);
        return PROVIDER.calls().form("/oidc/token", all);
    }

    static Answer redeemAsWeb(Authorized web, String code, String verifier) {
        return PROVIDER.calls().form("/oidc/token", Calls.basic(web.client(), Given.SECRET), "grant_type",
                "authorization_code", "code", code, "code_verifier", verifier, "redirect_uri", Given.REDIRECT_URI);
    }
}

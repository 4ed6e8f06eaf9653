package io.keystory.oidc.specification.oauth;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.role.RoleType;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import org.junit.jupiter.api.BeforeEach;

/** A client that may exchange tokens, and a user with a role whose tokens it is given. */
abstract class ExchangingClient {

    static final TestProvider PROVIDER = TestProvider.running();
    static final Given GIVEN = new Given(PROVIDER);
    static final String GRANT = "urn:ietf:params:oauth:grant-type:token-exchange";
    static final String ACCESS = "urn:ietf:params:oauth:token-type:access_token";
    static final String IMPERSONATION = "urn:logto:token-type:impersonation_token";
    static final String PERSONAL = "urn:logto:token-type:personal_access_token";

    String client;
    String user;
    Given.ResourceView resource;

    @BeforeEach
    void aClientThatMayExchangeAndAUserWithARole() {
        TestKey.current();
        client = GIVEN.exchanger(ApplicationType.TRADITIONAL);
        user = GIVEN.user();
        resource = GIVEN.resource(900, "read", "write");
        GIVEN.roleOfUser(user, GIVEN.role(RoleType.USER, "Reader", resource, "read"));
    }

    Answer exchangeAt(TestProvider process, String token) {
        return process.calls().form("/oidc/token", Calls.basic(client, Given.SECRET), "grant_type", GRANT,
                "subject_token", token, "subject_token_type", IMPERSONATION);
    }

    Answer exchange(String type, String token, String... more) {
        String[] all = new String[4 + more.length];
        System.arraycopy(new String[] {"subject_token_type", type, "subject_token", token}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return call(all);
    }

    Answer call(String... parameters) {
        String[] all = new String[2 + parameters.length];
        System.arraycopy(new String[] {"grant_type", GRANT}, 0, all, 0, 2);
        System.arraycopy(parameters, 0, all, 2, parameters.length);
        return PROVIDER.calls().form("/oidc/token", Calls.basic(client, Given.SECRET), all);
    }
}

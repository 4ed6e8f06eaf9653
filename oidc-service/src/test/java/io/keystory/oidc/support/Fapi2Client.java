package io.keystory.oidc.support;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.ProtocolEvent.ResponseAlgorithmsChosen;
import io.keystory.events.application.ProtocolEvent.SecurityProfileChosen;
import io.keystory.events.application.protocol.ResponseAlgorithms;
import io.keystory.events.application.protocol.SecurityProfile;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.oidc.support.Calls.Answer;
import java.util.List;

/**
 * A client under the profile fapi2 with a user who has let it in, and what it sends.
 *
 * @param key that signs its assertions and requests
 * @param proof of the key that its tokens are bound to
 */
public record Fapi2Client(TestProvider provider, Authorized app, TestClientKey key, TestProof proof) {

    private static final String TOKEN = "/oidc/token";
    private static final String REQUEST = "/oidc/request";

    /** A client that is answered there. */
    public static Fapi2Client of(TestProvider provider, String redirectUri) {
        TestKeys.all();
        Given given = new Given(provider);
        String client = given.client(ApplicationType.TRADITIONAL, ClientSettings.DEFAULTS, false, redirectUri);
        return under(provider, new Authorized(provider, client, given.user()));
    }

    private static Fapi2Client under(TestProvider provider, Authorized app) {
        TestClientKey key = new TestClientKey();
        ApplicationId id = new ApplicationId(app.client());
        provider.events().append(key.of(app.client()),
                new ResponseAlgorithmsChosen(id, new ResponseAlgorithms(SignatureAlgorithm.ES256, null)),
                new SecurityProfileChosen(id, SecurityProfile.FAPI2));
        provider.catchUp();
        return new Fapi2Client(provider, app, key, TestProof.ofNewKey());
    }

    public String id() {
        return app.client();
    }

    /** The answer to a usual request that is pushed, some of it changed. */
    public Answer push(String... changes) {
        return pushWith(key.assertion(id()), changes);
    }

    public Answer pushWith(String assertion, String... changes) {
        return pushWith(List.of(), assertion, changes);
    }

    public Answer pushWith(List<String> headers, String assertion, String... changes) {
        return provider.calls().form(REQUEST, headers, Parts.of("client_assertion_type", TestClientKey.ASSERTION_TYPE,
                "client_assertion", assertion).with(request(changes)));
    }

    /** The usual parameters, some of them changed. */
    public static String[] request(String... changes) {
        return Parts.of("response_type", "code", "redirect_uri", Given.REDIRECT_URI, "scope", "openid", "code_challenge",
                Authorized.challenge(), "code_challenge_method", "S256").with(changes);
    }

    /** What the browser of the user is answered that brings the reference. */
    public Answer authorize(Answer pushed) {
        return provider.calls().get("/oidc/auth?client_id=" + id() + "&request_uri=" + pushed.text("request_uri"),
                app.browser());
    }

    public String code(Answer pushed) {
        return Browser.sent(authorize(pushed)).get("code");
    }

    /** The answer to exchanging the code with a proof, some of it changed. */
    public Answer redeem(String code, String... changes) {
        return redeem(proof.request("POST", TOKEN).header(), code, changes);
    }

    /** A refresh token of the user. */
    public String refreshToken() {
        return redeem(code(push("scope", "openid offline_access", "prompt", "consent"))).text("refresh_token");
    }

    public Answer refresh(List<String> headers, String token) {
        return provider.calls().form(TOKEN, headers, "grant_type", "refresh_token", "refresh_token", token,
                "client_assertion_type", TestClientKey.ASSERTION_TYPE, "client_assertion", key.assertion(id()));
    }

    public Answer redeem(List<String> headers, String code, String... changes) {
        return provider.calls().form(TOKEN, headers, Parts.of("grant_type", "authorization_code", "code", code,
                "code_verifier", Authorized.VERIFIER, "redirect_uri", Given.REDIRECT_URI, "client_assertion_type",
                TestClientKey.ASSERTION_TYPE, "client_assertion", key.assertion(id())).with(changes));
    }
}

package io.keystory.oidc.support;

import io.keystory.events.clientregistration.RegistrationMode;
import io.keystory.events.clientregistration.RegistrationPolicy;
import io.keystory.events.grant.GrantEvent.GrantExtended;
import io.keystory.events.user.UserId;
import io.keystory.oidc.support.Calls.Answer;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A client that registered for tokens at the authorization endpoint, with a user who is signed in and has let it in.
 *
 * @param secret what it authenticates with where it pushes requests
 */
public record ImplicitClient(TestProvider provider, Authorized app, String secret) {

    /** Of what it may ask users, that the user has allowed. */
    private static final List<String> SCOPES = List.of("openid", "profile", "email");

    /** Clients may register for it, where it is offered. */
    public static void permitted(TestProvider provider, RegistrationMode mode) {
        new Registering(provider).policy(new RegistrationPolicy(mode, List.of("authorization_code", "refresh_token",
                "implicit"), null, null, null, null, null, null, null, null, null));
    }

    /** A client that registered with these members more, single quotes for double ones. */
    public static ImplicitClient registered(TestProvider provider, String members) {
        Registering clients = new Registering(provider);
        permitted(provider, RegistrationMode.INITIAL_ACCESS_TOKEN);
        Answer registered = clients.register(clients.token(null, null), "{'redirect_uris':['" + Given.REDIRECT_URI
                + "'],'grant_types':['authorization_code','implicit','refresh_token'],"
                + "'response_types':['code','id_token','token id_token']" + members + "}");
        if (registered.status() != 201) {
            throw new AssertionError(registered.body());
        }
        provider.catchUp();
        Authorized app = new Authorized(provider, registered.text("client_id"), new Given(provider).knownUser());
        provider.events().append(new GrantExtended(app.grant(), new UserId(app.user()), SCOPES, Map.of()));
        return new ImplicitClient(provider, app, registered.text("client_secret"));
    }

    /** The answer to a request for tokens in the browser where the user is signed in, some of it changed. */
    public Answer authorize(String... changes) {
        return authorize(new Browser(provider, app.client()).request(Parts.of("response_type", "id_token token",
                "code_challenge", null, "code_challenge_method", null).with(changes)));
    }

    /** The same with these parameters alone. */
    public Answer authorize(Map<String, String> parameters) {
        return provider.calls().get("/oidc/auth?" + Browser.encoded(parameters), app.browser());
    }

    /** The parameters in the fragment that the browser is sent to. */
    public static Map<String, String> fragment(Answer answer) {
        URI address = URI.create(answer.header("Location"));
        if (address.getRawQuery() != null) {
            throw new AssertionError("In the query: " + address);
        }
        return Browser.parameters(address.getRawFragment());
    }
}

package io.keystory.oidc.samlapplication;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.samlapplication.NameIdFormat;
import io.keystory.events.samlapplication.SamlSettings;
import io.keystory.oidc.token.code.Pkce;
import io.keystory.oidc.token.journal.TokenJournal;
import io.keystory.oidc.user.ClaimScopes;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes an authorization request of a request in SAML. */
final class SignOnStart {

    private final SignOnRules rules;
    private final PendingSignOns pending;
    private final TokenJournal journal;

    SignOnStart(SignOnRules rules, PendingSignOns pending, TokenJournal journal) {
        this.rules = rules;
        this.pending = pending;
        this.journal = journal;
    }

    /** The address of the authorization endpoint that the browser is sent to. */
    String begin(SignOnMessage message, ServiceProvider provider, HttpServletResponse http) {
        SignOnRequest request = SignOnRequest.read(message.verified(provider.settings().requestSigning()));
        rules.require(request, provider);
        journal.signOnRequested(new ApplicationId(provider.id()), request.id());
        PendingSignOn begun = pending.begin(request, message.relayState(), provider.addresses(), http);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/oidc/auth")
                .queryParam("client_id", "{client}")
                .queryParam("redirect_uri", "{callback}")
                .queryParam("response_type", "code")
                .queryParam("scope", "{scope}")
                .queryParam("state", begun.state())
                .queryParam("code_challenge", Pkce.challengeOf(begun.verifier()))
                .queryParam("code_challenge_method", "S256");
        prompt(request, address);
        return address.encode().buildAndExpand(provider.id(), provider.addresses().callback(),
                String.join(" ", scopes(provider.settings()))).toUriString();
    }

    private static void prompt(SignOnRequest request, UriComponentsBuilder address) {
        if (request.isPassive()) {
            address.queryParam("prompt", "none");
        } else if (request.forceAuthn()) {
            address.queryParam("prompt", "login");
        }
        if (request.forceAuthn()) {
            address.queryParam("max_age", "0");
        }
    }

    /** What stands for the claims that are told. */
    private static Set<String> scopes(SamlSettings settings) {
        Set<String> scopes = new LinkedHashSet<>();
        scopes.add(ClaimScopes.OPENID);
        if (settings.nameIdFormat() == NameIdFormat.EMAIL_ADDRESS) {
            scopes.add("email");
        }
        scopes.addAll(ClaimScopes.of(settings.attributeMapping().keySet()));
        return scopes;
    }
}

package io.keystory.oidc.samlapplication;

import io.keystory.events.platform.KeystoryException;
import io.keystory.oidc.page.plain.FormPost;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.oidc.token.code.SignOns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;

/** Makes a SAML response of what came of an authorization request, and has the browser post it. */
final class SignOnEnd {

    private final SignOns signOns;
    private final SamlResponses responses;
    private final PendingSignOns pending;
    private final FormPost form;

    SignOnEnd(SignOns signOns, SamlResponses responses, PendingSignOns pending, FormPost form) {
        this.signOns = signOns;
        this.responses = responses;
        this.pending = pending;
        this.form = form;
    }

    /** The page that posts the response to the one address where the service provider wants it. */
    ResponseEntity<String> finish(
            ServiceProvider provider, Outcome outcome, HttpServletRequest request, HttpServletResponse http) {
        PendingSignOn begun = pending.end(outcome.state(), provider.addresses(), request, http);
        if (outcome.error() == null && outcome.code() == null) {
            throw new KeystoryException("oidc.invalid_request", 400);
        }
        SamlResponse response = outcome.error() == null
                ? redeemed(provider, begun, outcome.code()) : responses.refusal(provider, begun, outcome.error());
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("SAMLResponse", response.encoded());
        if (begun.relayState() != null) {
            fields.put("RelayState", begun.relayState());
        }
        return form.page(request, provider.acsUrl(), fields);
    }

    private SamlResponse redeemed(ServiceProvider provider, PendingSignOn begun, String code) {
        try {
            return signOns.redeem(code, provider.client(), provider.addresses().callback(), begun.verifier(),
                    signedOn -> responses.success(provider, begun, signedOn));
        } catch (ProviderError e) {
            throw new KeystoryException("oidc." + e.error(), 400, e.getMessage());
        }
    }
}

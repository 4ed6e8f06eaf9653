package io.keystory.command.upstream;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks a provider who somebody is, with the access token it has just given. */
final class UserInfo {

    private final ProviderRequests requests;

    UserInfo(ProviderRequests requests) {
        this.requests = requests;
    }

    /** What the provider tells; where it tells addresses apart, the verified primary one is among it. */
    Map<String, Object> claims(UpstreamProvider provider, AccessToken token) {
        try {
            Map<String, Object> claims = new HashMap<>(asked(provider.userInfoEndpoint(), token).getBodyAsJSONObject());
            if (provider.emailsEndpoint() != null) {
                claims.keySet().removeAll(List.of("email", "email_verified"));
                asked(provider.emailsEndpoint(), token).getBodyAsJSONArray().forEach(email -> adopt(email, claims));
            }
            return claims;
        } catch (ParseException e) {
            throw UpstreamRefusal.unusable();
        }
    }

    private HTTPResponse asked(URI endpoint, AccessToken token) {
        HTTPRequest request = new HTTPRequest(HTTPRequest.Method.GET, endpoint);
        request.setAuthorization("Bearer " + token.getValue());
        HTTPResponse response = requests.answer(request);
        if (!response.indicatesSuccess()) {
            throw UpstreamRefusal.wrongAccessToken();
        }
        return response;
    }

    private static void adopt(Object entry, Map<String, Object> claims) {
        if (entry instanceof Map<?, ?> email && Boolean.TRUE.equals(email.get("primary"))) {
            claims.put("email", email.get("email"));
            claims.put("email_verified", Boolean.TRUE.equals(email.get("verified")));
        }
    }
}

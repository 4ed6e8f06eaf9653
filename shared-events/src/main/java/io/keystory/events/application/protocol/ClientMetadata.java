package io.keystory.events.application.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The part of a client that OpenID Connect knows; only the two lists are always there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClientMetadata(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<String> redirectUris,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<String> postLogoutRedirectUris,
        String backchannelLogoutUri,
        Boolean backchannelLogoutSessionRequired,
        String logoUri) {

    /** No redirect URIs at all. */
    public static final ClientMetadata EMPTY = new ClientMetadata(List.of(), List.of(), null, null, null);

    public ClientMetadata {
        redirectUris = redirectUris == null ? List.of() : List.copyOf(redirectUris);
        postLogoutRedirectUris = postLogoutRedirectUris == null ? List.of() : List.copyOf(postLogoutRedirectUris);
    }
}

package io.keystory.oidc.token.issue;

import io.keystory.oidc.organization.Standing;
import io.keystory.oidc.platform.Parameters;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.oidc.resource.Scopes;
import io.keystory.oidc.user.ClaimScopes;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What an access token is for.
 *
 * @param resource the indicator of an API resource, if it is for one
 * @param organization in which it is to be used, if in one
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8707#section-2.2">RFC 8707, 2.2</a>
 */
public record TokenTarget(Optional<String> resource, Optional<Standing> organization) {

    /**
     * The one resource that is asked for, which must have been authorized. When none is asked for, the token is opaque,
     * unless the user's claims were not asked for either and just one resource was authorized.
     */
    public static TokenTarget of(Parameters parameters, Collection<String> authorized, Collection<String> scopes) {
        List<String> asked = parameters.resources();
        if (asked.isEmpty() && !scopes.contains(ClaimScopes.OPENID)) {
            asked = List.copyOf(authorized);
        }
        return new TokenTarget(authorized(asked, authorized), Optional.empty());
    }

    /** An organization itself, or an authorized resource that is to be used in it. */
    public static TokenTarget in(Standing organization, Parameters parameters, Collection<String> authorized) {
        return new TokenTarget(authorized(parameters.resources(), authorized), Optional.of(organization));
    }

    /**
     * What is asked for without an authorization before: an organization, a resource that exists, or the default one
     * where nothing is named and that may be what is meant.
     */
    public static TokenTarget direct(
            Parameters parameters, Optional<Standing> organization, boolean isDefaultMeant, Scopes scopes) {
        Optional<String> resource = one(parameters.resources()).or(() ->
                isDefaultMeant && organization.isEmpty() ? scopes.defaultResource() : Optional.empty());
        resource.filter(indicator -> scopes.find(indicator).isEmpty()).ifPresent(unknown -> {
            throw ProviderError.invalidTarget("The resource is not known here.");
        });
        return new TokenTarget(resource, organization);
    }

    private static Optional<String> authorized(List<String> asked, Collection<String> authorized) {
        Optional<String> target = one(asked);
        if (!authorized.containsAll(asked)) {
            throw ProviderError.invalidTarget("The resource was not part of the authorization.");
        }
        return target;
    }

    private static Optional<String> one(List<String> asked) {
        if (asked.size() > 1) {
            throw ProviderError.invalidTarget("An access token is for one resource: ask for one.");
        }
        return asked.stream().findFirst();
    }

    /** The id of the organization, or null. */
    public String organizationId() {
        return organization.map(Standing::organizationId).orElse(null);
    }
}

package io.keystory.query.document;

import io.keystory.platform.security.ManagementScope;
import io.keystory.platform.web.consistency.AsOf;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;

/** Says what an operation takes of its caller. Which scopes open it is asked of what decides it, so it cannot differ. */
final class Callers {

    private static final List<String> IN_AN_INTERACTION = List.of("/api/experience", "/api/interaction");
    private static final List<String> ONESELF = List.of("/api/my-account", "/api/verifications");

    private final WebInvocationPrivilegeEvaluator security;

    Callers(WebInvocationPrivilegeEvaluator security) {
        this.security = security;
    }

    void describe(String path, HttpMethod method, Operation operation) {
        if (isBelow(path, IN_AN_INTERACTION)) {
            require(operation, "Needs the browser of an interaction: its cookie.",
                    new SecurityRequirement().addList(ApiDocument.INTERACTION));
        } else if (isBelow(path, ONESELF)) {
            List<String> scopes = OwnScopes.of(path, method);
            require(operation, "Needs an access token of the user with the scope `%s`."
                    .formatted(String.join("` and `", scopes)),
                    new SecurityRequirement().addList(ApiDocument.ACCOUNT, scopes));
        } else if (isOpen(path, method, null)) {
            require(operation, "Needs no token for the Management API.");
        } else {
            requireOneOf(operation, Stream.of(ManagementScope.values())
                    .filter(scope -> isOpen(path, method, holder(scope))).map(ManagementScope::scope).toList());
        }
    }

    private static void requireOneOf(Operation operation, List<String> scopes) {
        boolean hasPast = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> AsOf.PARAMETER.equals(parameter.getName()));
        String past = hasPast ? " With `asOf`: `all` or `%s`.".formatted(ManagementScope.READ_HISTORY.scope()) : "";
        require(operation, scopes.stream().collect(Collectors.joining("` or `",
                "Needs a token for the Management API with the scope `", "`.")) + past, scopes.stream()
                .map(scope -> new SecurityRequirement().addList(ApiDocument.MANAGEMENT, scope))
                .toArray(SecurityRequirement[]::new));
    }

    /** What an operation already tells of itself stands before it. */
    private static void require(Operation operation, String sentence, SecurityRequirement... any) {
        operation.setDescription(operation.getDescription() == null ? sentence
                : operation.getDescription() + "\n\n" + sentence);
        operation.setSecurity(List.of(any));
    }

    private boolean isOpen(String path, HttpMethod method, Authentication caller) {
        return security.isAllowed("", path.replaceAll("\\{[^/]+}", "any"), method.name(), caller);
    }

    private static Authentication holder(ManagementScope scope) {
        return UsernamePasswordAuthenticationToken.authenticated(
                "", "", AuthorityUtils.createAuthorityList(scope.authority()));
    }

    static boolean isForUsers(String path) {
        return isBelow(path, ONESELF);
    }

    static boolean isBelow(String path, List<String> roots) {
        return roots.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }
}

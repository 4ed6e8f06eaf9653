package io.keystory.platform.security;

import static io.keystory.platform.security.OpenedPaths.reads;
import static io.keystory.platform.security.OpenedPaths.writes;

import io.keystory.platform.web.consistency.AsOf;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The permissions of the Management API. {@link #ALL} opens every route; a finer one opens its own, the first that a
 * request belongs to, and what controllers make of it.
 */
public enum ManagementScope {
    ALL("all", "Everything that the Management API can do", request -> false),
    READ_EVENTS("read:events", "What happened, event by event, without personal data", below("/api/events")),
    READ_AUDIT("read:audit", "The audit log and the stories of sign-ins, addresses and devices included",
            new OrRequestMatcher(below("/api/logs"), below("/api/interactions"))),
    READ_PERSONAL_DATA("read:personal-data", "Personal data in what happened, and all that is held about a person",
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/api/users/{userId}/export")),
    MANAGE_PROJECTIONS("manage:projections", "How far the read models are, and what they set aside",
            below("/api/projections")),
    READ_HISTORY("read:history", "How things were, and what happened", ManagementScope::isAboutThePast),
    READ_USERS("read:users", "Users and what belongs to them, but no tokens of theirs",
            reads("/api/users", "/api/dashboard").without("/api/users/{userId}/personal-access-tokens")),
    WRITE_USERS("write:users", "Users who are no administrators, but neither their roles nor tokens of theirs",
            writes("/api/users").without("/api/users/{userId}/roles", "/api/users/{userId}/erasure",
                    "/api/users/{userId}/personal-access-tokens")),
    READ_APPLICATIONS("read:applications", "Applications, but no secrets of theirs",
            reads("/api/applications").without("/api/applications/{id}/secrets")),
    READ_RESOURCES("read:resources", "APIs and their permissions", reads("/api/resources")),
    WRITE_RESOURCES("write:resources", "APIs and their permissions, to change them", writes("/api/resources")),
    READ_ROLES("read:roles", "Roles, and who has them", reads("/api/roles")),
    READ_ORGANIZATIONS("read:organizations", "Organizations, their members, and what roles and permissions there are in them",
            reads("/api/organizations", "/api/organization-roles", "/api/organization-scopes",
                    "/api/organization-invitations")),
    WRITE_ORGANIZATIONS("write:organizations", "Organizations and the people in them, to change them",
            writes("/api/organizations", "/api/organization-invitations").without("/api/organizations/{id}/applications")),
    READ_SIGN_IN_EXPERIENCE("read:sign-in-experience", "How people sign in and manage their accounts, and what it looks like",
            reads("/api/sign-in-exp", "/api/account-center", "/api/custom-phrases", "/api/custom-profile-fields",
                    "/api/email-templates")),
    WRITE_SIGN_IN_EXPERIENCE("write:sign-in-experience", "The same, to change it, but no pages of one's own",
            writes("/api/sign-in-exp", "/api/account-center", "/api/custom-phrases", "/api/custom-profile-fields",
                    "/api/email-templates").without("/api/sign-in-exp/default/custom-ui-assets"));

    private static final String AUTHORITY = "SCOPE_";
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final String scope;
    private final String description;
    private final RequestMatcher opened;

    ManagementScope(String scope, String description, RequestMatcher opened) {
        this.scope = scope;
        this.description = description;
        this.opened = opened;
    }

    /** The name in tokens. */
    public String scope() {
        return scope;
    }

    /** What it gives, for administrators. */
    public String description() {
        return description;
    }

    /** Whether a caller has this scope, or {@link #ALL}. */
    public boolean isHeldBy(Authentication caller) {
        return caller.getAuthorities().stream().anyMatch(
                held -> authority().equals(held.getAuthority()) || ALL.authority().equals(held.getAuthority()));
    }

    /** The authority of a caller who has this scope. */
    public String authority() {
        return AUTHORITY + scope;
    }

    /** The requests that this scope suffices for. */
    RequestMatcher opened() {
        return opened;
    }

    private static RequestMatcher below(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(path + "/**");
    }

    /** Where {@code asOf} is not declared it is refused, so it opens nothing else. */
    private static boolean isAboutThePast(HttpServletRequest request) {
        String path = request.getRequestURI();
        return READS.contains(request.getMethod()) && (request.getParameter(AsOf.PARAMETER) != null
                || path.endsWith("/history") || path.endsWith("/diff"));
    }
}

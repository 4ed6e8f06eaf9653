package io.keystory.query.hasura;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.security.ResourceTokens;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.role.RoleReads;
import io.keystory.query.role.UserRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers whom a token for a resource stands for, and whether they have the role that they want to act in.
 *
 * @see <a href="https://hasura.io/docs/2.0/auth/authentication/webhook/">Hasura: authentication using webhooks</a>
 */
@RestController
@Tag(name = "authn")
public class HasuraController {

    private final ResourceTokens tokens;
    private final UserRoles roles;

    HasuraController(ResourceTokens tokens, UserRoles roles) {
        this.tokens = tokens;
        this.roles = roles;
    }

    @GetMapping("/api/authn/hasura")
    @Operation(summary = "Tell Hasura whom a token stands for", operationId = "getHasuraAuth")
    @ReadsFrom({RoleReads.MODEL, RoleReads.USERS})
    ResponseEntity<Session> authenticate(
            @Parameter(description = "What the token must be for")
            @RequestParam @NotBlank String resource,
            @Parameter(description = "The role of whoever brings no token that is good; without one they are refused")
            @RequestParam(required = false) String unauthorizedRole,
            @Parameter(description = "The role, by its name, that the user wants to act in")
            @RequestHeader(name = "Expected-Role", required = false) String expectedRole,
            HttpServletRequest request, HttpServletResponse response) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .body(session(resource, unauthorizedRole, expectedRole, request, response));
    }

    private Session session(String resource, @Nullable String unauthorizedRole, @Nullable String expectedRole,
            HttpServletRequest request, HttpServletResponse response) {
        String user;
        try {
            user = tokens.subject(request, response, resource);
        } catch (KeystoryException refusal) {
            if (unauthorizedRole == null) {
                throw refusal;
            }
            return new Session(null, unauthorizedRole);
        }
        if (expectedRole == null || !roles.has(user, expectedRole)) {
            throw new KeystoryException("auth.expected_role_not_found", 401);
        }
        return new Session(user, expectedRole);
    }

    /** What Hasura takes as the variables of a session. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Session(
            @JsonProperty("X-Hasura-User-Id") @Nullable String userId,
            @JsonProperty("X-Hasura-Role") @Nullable String role) {}
}

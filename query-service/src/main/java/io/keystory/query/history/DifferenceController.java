package io.keystory.query.history;

import io.keystory.events.platform.KeystoryException;
import io.keystory.query.platform.past.Moment;
import io.keystory.query.platform.past.Moments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says how an entity differs between two moments, each a position or an instant; the second is now by default. */
@RestController
class DifferenceController {

    private final Histories histories;
    private final Moments moments;

    DifferenceController(Histories histories, Moments moments) {
        this.histories = histories;
        this.moments = moments;
    }

    @GetMapping("/api/users/{userId}/diff")
    @Operation(summary = "Compare a user at two moments", operationId = "getUserDifference")
    @Tag(name = "users")
    Difference user(@PathVariable String userId, @RequestParam String from, @RequestParam(required = false) String to) {
        return between(userId, Story.USER, from, to);
    }

    @GetMapping("/api/applications/{id}/diff")
    @Operation(summary = "Compare an application at two moments", operationId = "getApplicationDifference")
    @Tag(name = "applications")
    Difference application(
            @PathVariable String id, @RequestParam String from, @RequestParam(required = false) String to) {
        return between(id, Story.APPLICATION, from, to);
    }

    @GetMapping("/api/roles/{id}/diff")
    @Operation(summary = "Compare a role at two moments", operationId = "getRoleDifference")
    @Tag(name = "roles")
    Difference role(@PathVariable String id, @RequestParam String from, @RequestParam(required = false) String to) {
        return between(id, Story.ROLE, from, to);
    }

    @GetMapping("/api/resources/{id}/diff")
    @Operation(summary = "Compare an API resource at two moments", operationId = "getResourceDifference")
    @Tag(name = "resources")
    Difference resource(@PathVariable String id, @RequestParam String from, @RequestParam(required = false) String to) {
        return between(id, Story.RESOURCE, from, to);
    }

    @GetMapping("/api/organizations/{id}/diff")
    @Operation(summary = "Compare an organization at two moments", operationId = "getOrganizationDifference")
    @Tag(name = "organizations")
    Difference organization(
            @PathVariable String id, @RequestParam String from, @RequestParam(required = false) String to) {
        return between(id, Story.ORGANIZATION, from, to);
    }

    @GetMapping("/api/organization-roles/{id}/diff")
    @Operation(summary = "Compare a role in organizations at two moments", operationId = "getOrganizationRoleDifference")
    @Tag(name = "organization-roles")
    Difference organizationRole(
            @PathVariable String id, @RequestParam String from, @RequestParam(required = false) String to) {
        return between(id, Story.ORGANIZATION_ROLE, from, to);
    }

    @GetMapping("/api/organization-scopes/{id}/diff")
    @Operation(summary = "Compare a permission of organizations at two moments", operationId = "getOrganizationScopeDifference")
    @Tag(name = "organization-scopes")
    Difference organizationScope(
            @PathVariable String id, @RequestParam String from, @RequestParam(required = false) String to) {
        return between(id, Story.ORGANIZATION_SCOPE, from, to);
    }

    @GetMapping("/api/sign-in-exp/diff")
    @Operation(summary = "Compare the sign-in experience at two moments", operationId = "getSignInExperienceDifference")
    @Tag(name = "sign-in-exp")
    Difference signInExperience(@RequestParam String from, @RequestParam(required = false) String to) {
        return between("default", Story.SIGN_IN_EXPERIENCE, from, to);
    }

    @GetMapping("/api/account-center/diff")
    @Operation(summary = "Compare the account centre at two moments", operationId = "getAccountCenterDifference")
    @Tag(name = "account-center")
    Difference accountCenter(@RequestParam String from, @RequestParam(required = false) String to) {
        return between("default", Story.ACCOUNT_CENTER, from, to);
    }

    private Difference between(String id, Story<?, ?> story, String from, String to) {
        Moment earlier = moments.read("from", from);
        Moment later = to == null ? moments.now() : moments.read("to", to);
        if (earlier.position() > later.position()) {
            throw KeystoryException.invalidInput("from lies behind to");
        }
        return new Difference(earlier.position(), later.position(), histories.difference(id, story, earlier, later));
    }

    /** The fields that differ between two positions of the log. */
    record Difference(long from, long to, List<FieldChange> changes) {}
}

package io.keystory.query.user;

import io.keystory.events.user.DeletionRequest;
import io.keystory.events.user.factor.FactorView;
import io.keystory.events.user.factor.MfaConfigs;
import io.keystory.platform.security.ManagementScope;
import io.keystory.platform.web.Page;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.list.ByPage;
import io.keystory.query.platform.list.Pages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads what belongs to a user. */
@RestController
@ByPage
@RequestMapping("/api/users/{userId}")
@Tag(name = "users")
@ReadsFrom(UserReads.MODEL)
@AsOf(besides = "session")
class UserDetailsController {

    private final UserQueries users;
    private final Pages pages;
    private final TrustedDevices devices;

    UserDetailsController(UserQueries users, Pages pages, TrustedDevices devices) {
        this.users = users;
        this.pages = pages;
        this.devices = devices;
    }

    @GetMapping("/custom-data")
    @Operation(summary = "Get the custom data of a user", operationId = "getUserCustomData", description =
            "In the past of a person who was erased since, `erased`, which is `true`, stands in its place.")
    Json<Map<String, Object>> customData(@PathVariable String userId) {
        return users.customData(userId);
    }

    @GetMapping("/has-password")
    @Operation(summary = "Say whether a user has a password", operationId = "getUserHasPassword")
    HasPassword hasPassword(@PathVariable String userId) {
        return new HasPassword(users.hasPassword(userId));
    }

    @GetMapping("/logto-configs")
    @Operation(summary = "Get what a user chose about further factors", operationId = "getUserConfigs")
    MfaConfigs configs(@PathVariable String userId) {
        return MfaConfigs.of(users.factors(userId).preferences());
    }

    @GetMapping("/mfa-verifications")
    @Operation(summary = "List the further factors of a user", operationId = "listUserMfaVerifications")
    List<FactorView> mfaVerifications(@PathVariable String userId) {
        Boolean erased = users.erased(userId);
        return FactorView.of(users.factors(userId)).stream().map(factor -> factor.with(erased)).toList();
    }

    @GetMapping("/trusted-devices")
    @Operation(summary = "List the browsers that a user trusts, newest first", operationId = "listUserTrustedDevices")
    ResponseEntity<List<UserTrustedDevice>> trustedDevices(
            @PathVariable String userId, Page page, Authentication caller, HttpServletRequest request) {
        List<UserTrustedDevice> all = devices.of(
                userId, users.factors(userId).trustedDevices(), isAddressShown(caller), users.erased(userId));
        return pages.of(page.of(all), all.size(), page, request);
    }

    /** The audit log and histories tell them of users. */
    private static boolean isAddressShown(Authentication caller) {
        return ManagementScope.READ_AUDIT.isHeldBy(caller) || ManagementScope.READ_HISTORY.isHeldBy(caller);
    }

    @GetMapping("/deletion-request")
    @Operation(summary = "Say when a user asked for the end of the account", operationId = "getUserDeletionRequest")
    DeletionRequest deletionRequest(@PathVariable String userId) {
        return users.deletionRequest(userId);
    }

    @GetMapping("/personal-access-tokens")
    @Operation(summary = "List the personal access tokens of a user", operationId = "listUserPersonalAccessTokens")
    List<PersonalAccessToken> personalAccessTokens(@PathVariable String userId) {
        return users.personalAccessTokens(userId);
    }

    /** Whether there is a password. */
    record HasPassword(boolean hasPassword) {}
}

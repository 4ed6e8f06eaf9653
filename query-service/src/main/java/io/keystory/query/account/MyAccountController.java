package io.keystory.query.account;

import io.keystory.events.accountcenter.AccountCenterView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserView;
import io.keystory.platform.account.MyAccount;
import io.keystory.platform.account.MyAccountView;
import io.keystory.platform.security.AccountToken;
import io.keystory.query.accountcenter.AccountCenterQueries;
import io.keystory.query.accountcenter.AccountCenterReads;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.user.UserQueries;
import io.keystory.query.user.UserReads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads one's own account. */
@RestController
@Tag(name = "my-account")
@ReadsFrom({UserReads.MODEL, AccountCenterReads.MODEL})
public class MyAccountController {

    private final UserQueries users;
    private final AccountCenterQueries centers;

    MyAccountController(UserQueries users, AccountCenterQueries centers) {
        this.users = users;
        this.centers = centers;
    }

    @GetMapping("/api/my-account")
    @Operation(summary = "Get one's own account, as far as scopes and settings allow", operationId = "getMyAccount")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MyAccountView.class)))
    Map<String, Object> get(@Parameter(hidden = true) @AuthenticationPrincipal AccountToken token) {
        AccountCenterView center = centers.enabled();
        UserView user = users.view(token.userId())
                .orElseThrow(() -> new KeystoryException("auth.unauthorized", 401));
        return MyAccount.of(user, token.scopes(), center.fields());
    }
}

package io.keystory.query.accountcenter;

import io.keystory.events.accountcenter.AccountCenterView;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.ReadsFrom;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads the settings of the account centre; its pages read them before anybody has signed in. */
@RestController
@ReadsFrom(AccountCenterReads.MODEL)
class AccountCenterController {

    private final AccountCenterQueries centers;

    AccountCenterController(AccountCenterQueries centers) {
        this.centers = centers;
    }

    @AsOf
    @GetMapping("/api/account-center")
    @Operation(summary = "Get the settings of the account centre", operationId = "getAccountCenter")
    @Tag(name = "account-center")
    Json<AccountCenterView> get() {
        return centers.get();
    }

    @GetMapping("/api/.well-known/account-center")
    @Operation(summary = "Get what the account centre shows", operationId = "getPublicAccountCenter")
    @Tag(name = "well-known")
    Json<AccountCenterView> getPublic() {
        return centers.get();
    }
}

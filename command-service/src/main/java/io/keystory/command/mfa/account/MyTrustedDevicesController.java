package io.keystory.command.mfa.account;

import static io.keystory.command.account.OwnAccess.PROOF;

import io.keystory.command.account.OwnAccess;
import io.keystory.command.mfa.Factors;
import io.keystory.events.accountcenter.FieldControls;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.user.factor.FactorChange.DistrustDevice;
import io.keystory.platform.security.AccountToken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets users trust a browser no longer. */
@RestController
@Tag(name = "My account")
final class MyTrustedDevicesController {

    private static final String SCOPE = "urn:logto:scope:trusted_devices";

    private final OwnAccess access;
    private final Factors factors;

    MyTrustedDevicesController(OwnAccess access, Factors factors) {
        this.access = access;
        this.factors = factors;
    }

    @DeleteMapping("/api/my-account/trusted-devices/{trustedDeviceId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Trust a browser of one's own no longer", operationId = "deleteMyTrustedDevice")
    void distrust(@PathVariable String trustedDeviceId, @AuthenticationPrincipal AccountToken token,
            @RequestHeader(name = PROOF, required = false) String proof) {
        UserView user = access.changing(token, SCOPE, proof, FieldControls::trustedDevice);
        factors.change(new UserId(user.id()), new DistrustDevice(trustedDeviceId));
    }
}

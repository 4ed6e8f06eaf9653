package io.keystory.query.account;

import static io.keystory.query.account.OwnAccess.PROOF;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.keystory.events.accountcenter.FieldControls;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.security.AccountToken;
import io.keystory.platform.security.TrustedDeviceCookie;
import io.keystory.platform.web.Page;
import io.keystory.query.accountcenter.AccountCenterReads;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.list.ByPage;
import io.keystory.query.platform.list.Pages;
import io.keystory.query.user.TrustedDevices;
import io.keystory.query.user.UserQueries;
import io.keystory.query.user.UserReads;
import io.keystory.query.user.UserTrustedDevice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Reads which browsers one trusts. */
@RestController
@ByPage
@Tag(name = "my-account")
@ReadsFrom({UserReads.MODEL, AccountCenterReads.MODEL})
public class MyTrustedDevicesController {

    private static final String SCOPE = "urn:logto:scope:trusted_devices";

    private final OwnAccess access;
    private final UserQueries users;
    private final Pages pages;
    private final TrustedDevices devices;

    MyTrustedDevicesController(OwnAccess access, UserQueries users, Pages pages, TrustedDevices devices) {
        this.access = access;
        this.users = users;
        this.pages = pages;
        this.devices = devices;
    }

    @GetMapping("/api/my-account/trusted-devices")
    @Operation(summary = "List the browsers that one trusts, newest first", operationId = "listMyTrustedDevices")
    ResponseEntity<List<OwnTrustedDevice>> list(@Parameter(hidden = true) @AuthenticationPrincipal AccountToken token,
            @RequestHeader(name = PROOF, required = false) String proof, Page page, HttpServletRequest request) {
        access.requireProven(token, SCOPE, proof, FieldControls::trustedDevice);
        Set<String> here = TrustedDeviceCookie.ids(request);
        List<OwnTrustedDevice> all = devices.of(token.userId(), users.view(token.userId())
                        .orElseThrow(() -> new KeystoryException("auth.unauthorized", 401))
                        .secrets().factors().trustedDevices(), true, null).stream()
                .map(device -> new OwnTrustedDevice(device, here.contains(device.id()))).toList();
        return pages.of(page.of(all), all.size(), page, request);
    }

    /** A trusted browser, and whether it is the one that asks. */
    record OwnTrustedDevice(@JsonUnwrapped UserTrustedDevice device, boolean isCurrent) {}
}

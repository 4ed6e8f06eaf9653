package io.keystory.command.interaction.mfa;

import io.keystory.command.interaction.CurrentInteraction;
import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.security.TrustedDeviceCookie;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Trusts the browser of whoever has just proven a second factor. */
@RestController
@Tag(name = "Experience")
class TrustedDeviceController {

    private final CurrentInteraction current;
    private final TrustedDevices devices;
    private final SignInSettings experience;
    private final KeystorySettings settings;

    TrustedDeviceController(CurrentInteraction current, TrustedDevices devices, SignInSettings experience,
            KeystorySettings settings) {
        this.current = current;
        this.devices = devices;
        this.experience = experience;
        this.settings = settings;
    }

    @PostMapping("/api/experience/profile/mfa/trusted-device")
    @Operation(summary = "Ask for no second factor in this browser for some time", operationId = "trustDevice")
    ResponseEntity<Void> trust(HttpServletRequest request) {
        String handle = devices.trust(current.begun(request), experience.now(), request);
        return ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE,
                TrustedDeviceCookie.with(request, handle, settings.isSecure()).toString()).build();
    }
}

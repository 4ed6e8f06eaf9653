package io.keystory.oidc.interaction;

import static io.keystory.oidc.interaction.AuthorizationResponse.redirect;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.Clients;
import io.keystory.oidc.interaction.request.AuthorizationError;
import io.keystory.oidc.page.DeviceTicket;
import io.keystory.oidc.page.error.BrowserEndpoint;
import io.keystory.oidc.page.error.ErrorPage;
import io.keystory.oidc.platform.Parameters;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.oidc.platform.RequestBodies;
import io.keystory.oidc.session.LiveSession;
import io.keystory.oidc.session.Sessions;
import io.keystory.oidc.token.device.DeviceCodes;
import io.keystory.oidc.token.device.PendingDevices;
import io.keystory.oidc.token.device.PendingDevices.Device;
import io.keystory.oidc.token.device.UserCode;
import io.keystory.platform.KeystorySettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes a person from the code that a device shows to having let it in. @see <a href="https://www.rfc-editor.org/rfc/rfc8628#section-3.3">RFC 8628, 3.3</a> */
@BrowserEndpoint
class DeviceController {

    private final PendingDevices pending;
    private final DeviceCodes codes;
    private final Clients clients;
    private final Authorization authorization;
    private final Sessions sessions;
    private final ErrorPage errors;
    private final KeystorySettings settings;

    DeviceController(PendingDevices pending, DeviceCodes codes, Clients clients, Authorization authorization,
            Sessions sessions, ErrorPage errors, KeystorySettings settings) {
        this.pending = pending;
        this.codes = codes;
        this.clients = clients;
        this.authorization = authorization;
        this.sessions = sessions;
        this.errors = errors;
        this.settings = settings;
    }

    @GetMapping("/oidc/device")
    ResponseEntity<String> begin(HttpServletRequest request, HttpServletResponse response) {
        DeviceTicket.issue(settings.isSecure()).forEach(cookie -> Cookies.set(response, cookie));
        return redirect("/device" + query(Optional.ofNullable(request.getParameter("user_code"))));
    }

    @PostMapping("/oidc/device")
    ResponseEntity<String> answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters form = RequestBodies.read(request);
        if (!DeviceTicket.isShown(request, form.one("xsrf"))) {
            throw ProviderError.invalidRequest("This page has expired. Enter the code of the device again.");
        }
        Optional<String> typed = form.one("user_code");
        Optional<Device> device = typed.flatMap(pending::find);
        if (device.isEmpty()) {
            return redirect("/device?problem=unknown");
        }
        if (form.one("abort").isPresent()) {
            return refuse(device.get(), request);
        }
        return form.one("confirm").isPresent() ? confirm(device.get(), request, response) : redirect("/device" + query(typed));
    }

    private ResponseEntity<String> confirm(Device device, HttpServletRequest request, HttpServletResponse response) {
        Client client = clients.find(device.clientId())
                .orElseThrow(() -> new KeystoryException("session.not_found", 400));
        try {
            return authorization.begin(DeviceRequest.of(client, device, settings.origin()), request, response);
        } catch (AuthorizationError notLetIn) {
            return refuse(device, request);
        }
    }

    private ResponseEntity<String> refuse(Device device, HttpServletRequest request) {
        UserId user = sessions.find(request).map(LiveSession::userId).map(UserId::new).orElse(null);
        codes.refuse(device.id(), new ApplicationId(device.clientId()), user);
        return redirect("/device/refused");
    }

    private static String query(Optional<String> typed) {
        return typed.flatMap(UserCode::read).map(code -> "?user_code=" + code).orElse("");
    }

    @ExceptionHandler
    ResponseEntity<String> refused(KeystoryException refusal, HttpServletRequest request) {
        return refusal.status() == 429 ? redirect("/device?problem=tooMany") : errors.refusal(request, refusal);
    }

    @ExceptionHandler
    ResponseEntity<String> refused(ProviderError refusal, HttpServletRequest request) {
        return errors.answer(request, refusal.status(), "oidc." + refusal.error(), refusal.getMessage());
    }
}

package io.keystory.oidc.page;

import io.keystory.events.platform.KeystoryException;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.Clients;
import io.keystory.oidc.page.error.BrowserEndpoint;
import io.keystory.oidc.page.shell.PageKnowledge;
import io.keystory.oidc.page.shell.PageSettings.PageApplication;
import io.keystory.oidc.page.shell.PageSettings.PageDevice;
import io.keystory.oidc.page.shell.PageShell;
import io.keystory.oidc.token.device.PendingDevices;
import io.keystory.oidc.token.device.PendingDevices.Device;
import io.keystory.oidc.token.device.UserCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/** The page where the code of a device is entered and confirmed. @see <a href="https://www.rfc-editor.org/rfc/rfc8628#section-3.3">RFC 8628, 3.3</a> */
@BrowserEndpoint
class DevicePage {

    private final PageShell shell;
    private final PendingDevices pending;
    private final Clients clients;
    private final PageKnowledge knowledge;

    DevicePage(PageShell shell, PendingDevices pending, Clients clients, PageKnowledge knowledge) {
        this.shell = shell;
        this.pending = pending;
        this.clients = clients;
        this.knowledge = knowledge;
    }

    @GetMapping("/device")
    ResponseEntity<String> page(HttpServletRequest request) {
        Optional<String> typed = Optional.ofNullable(request.getParameter("user_code"));
        Optional<String> ticket = DeviceTicket.ofPage(request);
        if (ticket.isEmpty()) {
            return SignInPages.to("/oidc/device" + typed.flatMap(UserCode::read)
                    .map(code -> "?user_code=" + code).orElse(""));
        }
        PageDevice device = device(ticket.get(), typed, request.getParameter("problem"));
        return shell.page(knowledge.of(request, device));
    }

    private PageDevice device(String ticket, Optional<String> typed, String problem) {
        if (typed.isEmpty()) {
            return PageDevice.empty(ticket, problem);
        }
        try {
            return pending.find(typed.get())
                    .map(found -> new PageDevice(ticket, found.userCode(), application(found), null))
                    .orElseGet(() -> PageDevice.empty(ticket, "unknown"));
        } catch (KeystoryException refused) {
            return PageDevice.empty(ticket, "tooMany");
        }
    }

    private PageApplication application(Device device) {
        String name = clients.find(device.clientId()).map(Client::name).orElse(device.clientId());
        return new PageApplication(device.clientId(), name, null);
    }
}

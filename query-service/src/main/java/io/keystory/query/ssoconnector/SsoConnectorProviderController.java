package io.keystory.query.ssoconnector;

import io.keystory.platform.ssoconnector.SsoProviderKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells which enterprise identity providers there are connectors for. */
@RestController
@Tag(name = "sso-connector-providers")
class SsoConnectorProviderController {

    @GetMapping("/api/sso-connector-providers")
    @Operation(summary = "List the providers of enterprise SSO connectors", operationId = "listSsoConnectorProviders")
    List<SsoProviderKind> list() {
        return SsoProviderKind.all();
    }
}

package io.keystory.query.ssoconnector;

import io.keystory.platform.saml.SigningKeyAnswer;
import io.keystory.platform.ssoconnector.DescribedSsoConnector;
import io.keystory.platform.web.Page;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.Versioned;
import io.keystory.query.platform.list.Pages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads enterprise SSO connectors. */
@RestController
@RequestMapping("/api/sso-connectors")
@Tag(name = "sso-connectors")
@ReadsFrom(SsoConnectorReads.MODEL)
@AsOf
class SsoConnectorController {

    private final SsoConnectorQueries connectors;
    private final Pages pages;

    SsoConnectorController(SsoConnectorQueries connectors, Pages pages) {
        this.connectors = connectors;
        this.pages = pages;
    }

    @GetMapping
    @Operation(summary = "List enterprise SSO connectors, newest first", operationId = "listSsoConnectors")
    ResponseEntity<List<DescribedSsoConnector>> list(Page page, HttpServletRequest request) {
        return pages.shown(connectors.ids(), connectors::described, page, request);
    }

    @GetMapping("/{id}")
    @Versioned(table = "read.sso_connector", id = "id")
    @Operation(summary = "Get an enterprise SSO connector", operationId = "getSsoConnector")
    DescribedSsoConnector get(@PathVariable String id) {
        return connectors.get(id);
    }

    @GetMapping("/{id}/signing-keys")
    @Operation(summary = "List the key pairs of an enterprise SSO connector, newest first",
            operationId = "listSsoConnectorSigningKeys")
    List<SigningKeyAnswer> signingKeys(@PathVariable String id) {
        return connectors.signingKeys(id);
    }
}

package io.keystory.query.ssoconnector;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.events.ssoconnector.SsoProtocol;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.ssoconnector.ServiceProviderMetadata;
import io.keystory.platform.ssoconnector.SsoAddresses;
import io.keystory.query.platform.ReadsFrom;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells the SAML identity providers of enterprises who we are, and where to send people back to. */
@RestController
@Tag(name = "authn")
@ReadsFrom(SsoConnectorReads.MODEL)
class ServiceProviderMetadataController {

    private final SsoConnectorQueries connectors;
    private final KeystorySettings settings;

    ServiceProviderMetadataController(SsoConnectorQueries connectors, KeystorySettings settings) {
        this.connectors = connectors;
        this.settings = settings;
    }

    @GetMapping(value = "/api/authn/single-sign-on/saml/{connectorId}/metadata",
            produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "Get the SAML metadata of the service provider for an enterprise SSO connector",
            operationId = "getSsoConnectorMetadata")
    ResponseEntity<String> metadata(@PathVariable String connectorId) {
        SsoConnectorView connector = connectors.view(connectorId);
        if (connector.provider().protocol() != SsoProtocol.SAML) {
            throw new KeystoryException("connector.unexpected_type", 400);
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML)
                .body(ServiceProviderMetadata.of(new SsoAddresses(settings.origin(), connectorId), connector));
    }
}

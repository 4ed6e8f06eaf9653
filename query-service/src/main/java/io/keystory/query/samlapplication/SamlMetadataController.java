package io.keystory.query.samlapplication;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.saml.SigningKey;
import io.keystory.events.samlapplication.SamlApplicationView;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.samlapplication.IdentityProviderMetadata;
import io.keystory.platform.samlapplication.SamlAddresses;
import io.keystory.query.platform.ReadsFrom;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells service providers who we are, and what our messages are signed with. */
@RestController
@Tag(name = "saml-applications")
@ReadsFrom(SamlApplicationReads.MODEL)
class SamlMetadataController {

    private final SamlApplicationQueries applications;
    private final KeystorySettings settings;

    SamlMetadataController(SamlApplicationQueries applications, KeystorySettings settings) {
        this.applications = applications;
        this.settings = settings;
    }

    @GetMapping(value = "/api/saml-applications/{id}/metadata", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "Get the SAML metadata of the identity provider for an application",
            operationId = "getSamlApplicationMetadata")
    ResponseEntity<String> metadata(@PathVariable String id) {
        SamlApplicationView application = applications.view(id);
        SigningKey active = application.active()
                .orElseThrow(() -> new KeystoryException("application.saml.no_active_secret", 404));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(IdentityProviderMetadata.of(
                new SamlAddresses(settings.origin(), id), application.settings(), active.certificate()));
    }
}

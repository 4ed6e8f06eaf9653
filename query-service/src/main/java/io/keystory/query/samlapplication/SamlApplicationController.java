package io.keystory.query.samlapplication;

import io.keystory.platform.saml.SigningKeyAnswer;
import io.keystory.platform.samlapplication.SamlApplicationAnswer;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.application.ApplicationReads;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.Versioned;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads SAML applications and the public halves of their key pairs. */
@RestController
@RequestMapping("/api/saml-applications/{id}")
@Tag(name = "saml-applications")
@ReadsFrom({SamlApplicationReads.MODEL, ApplicationReads.MODEL})
@AsOf
class SamlApplicationController {

    private final SamlApplicationQueries applications;

    SamlApplicationController(SamlApplicationQueries applications) {
        this.applications = applications;
    }

    @GetMapping
    @Versioned(table = {"read.saml_application", "read.application"}, id = "id")
    @Operation(summary = "Get a SAML application", operationId = "getSamlApplication")
    SamlApplicationAnswer get(@PathVariable String id) {
        return applications.get(id);
    }

    @GetMapping("/secrets")
    @Operation(summary = "List the key pairs of a SAML application, newest first",
            operationId = "listSamlApplicationSecrets")
    List<SigningKeyAnswer> secrets(@PathVariable String id) {
        return applications.secrets(id);
    }
}

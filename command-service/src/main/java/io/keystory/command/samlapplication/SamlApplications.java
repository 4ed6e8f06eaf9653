package io.keystory.command.samlapplication;

import io.keystory.events.application.ApplicationFold;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.samlapplication.SamlApplicationFold;
import io.keystory.events.samlapplication.SamlApplicationId;
import io.keystory.events.samlapplication.SamlApplicationView;
import io.keystory.platform.saml.SigningKeyAnswer;
import io.keystory.platform.samlapplication.SamlApplicationAnswer;
import io.keystory.store.Streams;

/** SAML applications as of this moment, and what writes about them answer. */
final class SamlApplications {

    private final Streams streams;

    SamlApplications(Streams streams) {
        this.streams = streams;
    }

    /** 404 when there is no such application, 422 when it is one of another type. */
    ApplicationView require(SamlApplicationId id) {
        ApplicationView application = streams.fold(id.application().stream(), new ApplicationFold())
                .orElseThrow(() -> KeystoryException.notFound("applications", id.value()));
        if (application.type() != ApplicationType.SAML) {
            throw new KeystoryException("application.saml.saml_application_only", 422);
        }
        return application;
    }

    SamlApplicationAnswer answer(SamlApplicationId id) {
        return SamlApplicationAnswer.of(require(id), view(id).settings());
    }

    SigningKeyAnswer answer(SamlApplicationId id, String secretId) {
        return view(id).secret(secretId).map(SigningKeyAnswer::of)
                .orElseThrow(() -> KeystoryException.notFound("saml_application_secrets", secretId));
    }

    private SamlApplicationView view(SamlApplicationId id) {
        return streams.fold(id.stream(), new SamlApplicationFold())
                .orElseThrow(() -> KeystoryException.notFound("saml_applications", id.value()));
    }
}

package io.keystory.query.samlapplication;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.samlapplication.SamlApplicationView;
import io.keystory.platform.saml.SigningKeyAnswer;
import io.keystory.platform.samlapplication.SamlApplicationAnswer;
import io.keystory.query.application.ApplicationQueries;
import io.keystory.query.platform.list.Entity;
import io.keystory.query.platform.past.Views;
import java.util.List;

/** What can be asked about SAML applications. */
final class SamlApplicationQueries {

    private static final Entity SAML_APPLICATION = new Entity("read.saml_application", "saml_applications");

    private final ApplicationQueries applications;
    private final Views<SamlApplicationView> views;

    SamlApplicationQueries(ApplicationQueries applications, Views<SamlApplicationView> views) {
        this.applications = applications;
        this.views = views;
    }

    /** One of them; 404 when there is no such application, 422 when it is one of another type. */
    SamlApplicationAnswer get(String id) {
        return SamlApplicationAnswer.of(application(id), view(id).settings());
    }

    /** Its key pairs, newest first. */
    List<SigningKeyAnswer> secrets(String id) {
        application(id);
        return view(id).secrets().stream().map(SigningKeyAnswer::of).toList();
    }

    /** What makes the application a SAML application; 404 when there is none. */
    SamlApplicationView view(String id) {
        return views.find(id).orElseThrow(() -> SAML_APPLICATION.absent(id));
    }

    private ApplicationView application(String id) {
        ApplicationView application = applications.view(id);
        if (application.type() != ApplicationType.SAML) {
            throw new KeystoryException("application.saml.saml_application_only", 422);
        }
        return application;
    }
}

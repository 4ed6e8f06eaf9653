package io.keystory.command.application;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.platform.KeystoryException;

/** SAML and protected applications are not managed by the operations for ordinary ones. */
final class OrdinaryApplications {

    private OrdinaryApplications() {}

    /** 400 for a SAML application; 400 or 501 for a protected one, which needs a provider that is not configured. */
    static void require(NewApplication application) {
        requireNotSaml(application.type());
        if (application.type() == ApplicationType.PROTECTED) {
            throw application.protectedAppMetadata() == null
                    ? new KeystoryException("application.protected_app_metadata_is_required", 400)
                    : new KeystoryException("application.protected_app_not_configured", 501);
        }
    }

    /** 400 for a SAML application. */
    static void require(ApplicationView application) {
        requireNotSaml(application.type());
    }

    /** 400 for a SAML application; 422 when settings of protected applications are given to another one. */
    static void require(ApplicationView application, ApplicationChanges changes) {
        require(application);
        if (changes.protectedAppMetadata().value() != null) {
            throw new KeystoryException("application.protected_application_only", 422);
        }
    }

    private static void requireNotSaml(ApplicationType type) {
        if (type == ApplicationType.SAML) {
            throw new KeystoryException("application.saml.use_saml_app_api", 400);
        }
    }
}

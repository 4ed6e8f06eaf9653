package io.keystory.oidc.samlapplication;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.samlapplication.SamlApplicationFold;
import io.keystory.events.samlapplication.SamlApplicationId;
import io.keystory.events.samlapplication.SamlApplicationView;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.Clients;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.samlapplication.SamlAddresses;
import io.keystory.store.Streams;

/** Looks service providers up; what they are set to is read from the log, so that it counts at once. */
final class ServiceProviders {

    private final Streams streams;
    private final Clients clients;
    private final KeystorySettings settings;

    ServiceProviders(Streams streams, Clients clients, KeystorySettings settings) {
        this.streams = streams;
        this.clients = clients;
        this.settings = settings;
    }

    /** That of a SAML application; 404 when there is none, 400 when it does not yet say who and where it is. */
    ServiceProvider require(String id) {
        Client client = clients.find(id).filter(found -> found.type() == ApplicationType.SAML)
                .orElseThrow(() -> KeystoryException.notFound("saml_applications", id));
        SamlApplicationView view = streams.fold(new SamlApplicationId(id).stream(), new SamlApplicationFold())
                .orElseThrow(() -> KeystoryException.notFound("saml_applications", id));
        return new ServiceProvider(
                client, view.settings(), new SamlAddresses(settings.origin(), id), view.active());
    }
}

package io.keystory.command.application.consent;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.application.ConsentScopes;
import io.keystory.events.configuration.ConfigurationFold;
import io.keystory.events.configuration.ConfigurationView;
import io.keystory.store.Streams;

/** What the application of a third party may ask users for as of this moment. */
public final class ConsentScopesLookup {

    private final Streams streams;

    public ConsentScopesLookup(Streams streams) {
        this.streams = streams;
    }

    /** What was enabled for it, and what all may ask for that are known by the document at their id if it is one. */
    public ConsentScopes of(ApplicationView application) {
        return new ApplicationId(application.id()).isAddress()
                ? application.consentScopes().plus(ofDocuments()) : application.consentScopes();
    }

    private ConsentScopes ofDocuments() {
        return streams.fold(ConfigurationView.METADATA_DOCUMENTS.stream(), new ConfigurationFold())
                .orElse(ConfigurationView.DEFAULTS).documentScopes();
    }
}

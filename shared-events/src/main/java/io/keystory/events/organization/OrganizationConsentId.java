package io.keystory.events.organization;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.platform.StreamId;
import io.keystory.events.user.UserId;

/** Names what a user lets an application of a third party do in organizations: one stream for each pair. */
public record OrganizationConsentId(ApplicationId applicationId, UserId userId) {

    /** The kind of stream that such a consent has. */
    public static final String STREAM_TYPE = "organization-consent";

    /** Whether the application is known by the document at its id alone. */
    public boolean isOfDocument() {
        return applicationId.isAddress();
    }

    public StreamId stream() {
        return new StreamId(STREAM_TYPE, applicationId + "." + userId);
    }
}

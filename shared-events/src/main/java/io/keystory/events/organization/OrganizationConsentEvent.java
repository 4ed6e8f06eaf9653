package io.keystory.events.organization;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.user.UserId;
import java.util.Optional;

/** In which organizations a user lets an application of a third party act for them. */
public sealed interface OrganizationConsentEvent extends DomainEvent {

    ApplicationId applicationId();

    UserId userId();

    @Override
    default StreamId stream() {
        return new OrganizationConsentId(applicationId(), userId()).stream();
    }

    @Override
    default Optional<SubjectId> subject() {
        return Optional.of(SubjectId.of(userId().stream()));
    }

    /** The application may act in the organization for the user. */
    @EventType("organization.consent_given")
    record OrganizationConsentGiven(ApplicationId applicationId, UserId userId, OrganizationId organizationId)
            implements OrganizationConsentEvent {}

    /** The application may no longer act in the organization for the user. */
    @EventType("organization.consent_withdrawn")
    record OrganizationConsentWithdrawn(ApplicationId applicationId, UserId userId, OrganizationId organizationId)
            implements OrganizationConsentEvent {}
}

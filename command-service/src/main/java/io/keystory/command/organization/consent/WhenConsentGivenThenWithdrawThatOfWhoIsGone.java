package io.keystory.command.organization.consent;

import io.keystory.command.automation.Automation;
import io.keystory.command.organization.InVain;
import io.keystory.events.organization.OrganizationConsentCommand.DisallowOrganization;
import io.keystory.events.organization.OrganizationConsentEvent.OrganizationConsentGiven;
import io.keystory.events.organization.OrganizationConsentId;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.store.Streams;
import io.keystory.store.read.LogReader;
import java.util.Set;
import java.util.stream.Stream;

/**
 * No application acts in an organization for a user where one of the three was deleted in the moment between the look and
 * the event.
 */
public final class WhenConsentGivenThenWithdrawThatOfWhoIsGone implements Automation<OrganizationConsentGiven> {

    private final InVain inVain;

    public WhenConsentGivenThenWithdrawThatOfWhoIsGone(LogReader log, Streams streams) {
        inVain = new InVain(log, streams, Set.of(OrganizationConsentGiven.class),
                WhenConsentGivenThenWithdrawThatOfWhoIsGone::parties);
    }

    @Override
    public Class<OrganizationConsentGiven> trigger() {
        return OrganizationConsentGiven.class;
    }

    @Override
    public Stream<DisallowOrganization> commands(Recorded<OrganizationConsentGiven> event) {
        OrganizationConsentGiven given = event.event();
        return inVain.was(event) ? Stream.of(new DisallowOrganization(
                new OrganizationConsentId(given.applicationId(), given.userId()), given.organizationId())) : Stream.empty();
    }

    private static Stream<StreamId> parties(DomainEvent event) {
        return event instanceof OrganizationConsentGiven given ? Stream.of(
                given.applicationId().stream(), given.userId().stream(), given.organizationId().stream()) : Stream.empty();
    }
}

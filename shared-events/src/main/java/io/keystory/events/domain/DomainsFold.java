package io.keystory.events.domain;

import io.keystory.events.domain.DomainsEvent.DomainAdded;
import io.keystory.events.domain.DomainsEvent.DomainRemoved;
import io.keystory.events.domain.DomainsEvent.DomainVerificationFailed;
import io.keystory.events.domain.DomainsEvent.DomainVerified;
import io.keystory.events.domain.DomainsEvent.VerificationFilesReplaced;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import java.util.List;

/** Folds the events of the list of domains into a {@link DomainsView}. */
public final class DomainsFold implements Fold<DomainsView, DomainsEvent> {

    @Override
    public DomainsView evolve(DomainsView view, Recorded<? extends DomainsEvent> recorded) {
        DomainsView before = view == null ? DomainsView.EMPTY : view;
        return switch (recorded.event()) {
            case DomainAdded e -> before.with(new Domain(e.domainId(), e.domain(), DomainStatus.PENDING_VERIFICATION,
                    null, List.copyOf(e.dnsRecords()), recorded.epochMillis()));
            case DomainVerified e -> before.with(e.domainId(), Domain::verified);
            case DomainVerificationFailed e -> before.with(e.domainId(), domain -> domain.failed(e.message()));
            case VerificationFilesReplaced e -> before.with(e.domainId(), e.files());
            case DomainRemoved e -> before.without(e.domainId());
        };
    }
}

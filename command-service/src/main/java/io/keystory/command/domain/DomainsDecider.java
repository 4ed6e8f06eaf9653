package io.keystory.command.domain;

import io.keystory.command.platform.Decider;
import io.keystory.events.domain.Domain;
import io.keystory.events.domain.DomainsCommand;
import io.keystory.events.domain.DomainsCommand.AddDomain;
import io.keystory.events.domain.DomainsCommand.RecordVerification;
import io.keystory.events.domain.DomainsCommand.RemoveDomain;
import io.keystory.events.domain.DomainsCommand.ReplaceVerificationFiles;
import io.keystory.events.domain.DomainsEvent;
import io.keystory.events.domain.DomainsEvent.DomainAdded;
import io.keystory.events.domain.DomainsEvent.DomainRemoved;
import io.keystory.events.domain.DomainsEvent.DomainVerificationFailed;
import io.keystory.events.domain.DomainsEvent.DomainVerified;
import io.keystory.events.domain.DomainsEvent.VerificationFilesReplaced;
import io.keystory.events.domain.DomainsFold;
import io.keystory.events.domain.DomainsView;
import io.keystory.events.platform.KeystoryException;
import java.util.List;

/** Decides about domains: each name once, a few in all; looking again in vain changes nothing. */
final class DomainsDecider implements Decider<DomainsView, DomainsCommand, DomainsEvent> {

    static final int MOST = 20;

    private final DomainsFold fold = new DomainsFold();

    @Override
    public DomainsView initial() {
        return DomainsView.EMPTY;
    }

    @Override
    public List<DomainsEvent> decide(DomainsView state, DomainsCommand command) {
        return switch (command) {
            case AddDomain c -> add(state, c);
            case RecordVerification c -> state.find(c.domainId()).map(domain -> record(domain, c)).orElse(List.of());
            case ReplaceVerificationFiles c -> replace(existing(state, c.domainId()), state, c);
            case RemoveDomain c -> List.of(new DomainRemoved(c.listId(), existing(state, c.domainId()).id()));
        };
    }

    @Override
    public DomainsView evolve(DomainsView state, DomainsEvent event) {
        return fold.after(state, event);
    }

    private static List<DomainsEvent> add(DomainsView state, AddDomain c) {
        if (state.named(c.domain()).isPresent()) {
            throw new KeystoryException("domain.domain_in_use", 422);
        }
        if (state.domains().size() >= MOST) {
            throw new KeystoryException("domain.exceed_domain_limit", 422);
        }
        return List.of(new DomainAdded(c.listId(), c.domainId(), c.domain(), c.dnsRecords()));
    }

    private static List<DomainsEvent> record(Domain domain, RecordVerification c) {
        if (c.missing() == null) {
            return domain.isActive() ? List.of() : List.of(new DomainVerified(c.listId(), c.domainId()));
        }
        return c.missing().equals(domain.errorMessage()) ? List.of()
                : List.of(new DomainVerificationFailed(c.listId(), c.domainId(), c.missing()));
    }

    private static List<DomainsEvent> replace(Domain domain, DomainsView state, ReplaceVerificationFiles c) {
        return state.filesOf(domain.id()).equals(c.files()) ? List.of()
                : List.of(new VerificationFilesReplaced(c.listId(), domain.id(), c.files()));
    }

    private static Domain existing(DomainsView state, String id) {
        return state.find(id).orElseThrow(() -> KeystoryException.notFound("domains", id));
    }
}

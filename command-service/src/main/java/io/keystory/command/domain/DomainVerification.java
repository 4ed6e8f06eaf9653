package io.keystory.command.domain;

import io.keystory.command.domain.NameRecords.Unanswered;
import io.keystory.events.domain.Domain;
import io.keystory.events.domain.DomainsCommand.RecordVerification;
import io.keystory.events.domain.DomainsId;
import io.keystory.platform.command.Commands;

/** Looks for the records of domains, and keeps what that gives; when nobody answers, all stays as it is. */
final class DomainVerification {

    private final StoredDomains domains;
    private final NameRecords names;
    private final Commands commands;

    DomainVerification(StoredDomains domains, NameRecords names, Commands commands) {
        this.domains = domains;
        this.names = names;
        this.commands = commands;
    }

    /** Looks for those of all domains, the active ones included: a name may have changed hands. */
    void verifyAll() {
        domains.all().domains().forEach(this::verify);
    }

    void verify(Domain domain) {
        try {
            commands.send(new RecordVerification(
                    DomainsId.DEFAULT, domain.id(), RequiredRecords.missing(domain, names)));
        } catch (Unanswered e) {
            // The next round asks again.
        }
    }
}

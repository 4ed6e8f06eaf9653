package io.keystory.command.domain;

import io.keystory.events.domain.Domain;
import io.keystory.events.domain.DomainsCommand.AddDomain;
import io.keystory.events.domain.DomainsCommand.RemoveDomain;
import io.keystory.events.domain.DomainsId;
import io.keystory.platform.Ids;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Adds, verifies and removes domains. */
@RestController
@RequestMapping("/api/domains")
@Tag(name = "domains")
final class DomainController {

    private final Commands commands;
    private final StoredDomains domains;
    private final DomainVerification verification;
    private final RequiredRecords records;
    private final Clock clock;

    DomainController(Commands commands, StoredDomains domains, DomainVerification verification,
            KeystorySettings settings, Clock clock) {
        this.commands = commands;
        this.domains = domains;
        this.verification = verification;
        this.records = new RequiredRecords(settings.endpoint().getHost());
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a domain", operationId = "createDomain")
    Domain create(@Valid @RequestBody NewDomain body) {
        String name = DomainName.of(body.domain());
        String id = Ids.next();
        commands.send(new AddDomain(DomainsId.DEFAULT, id, name, records.of(name, Ids.next())));
        return domains.get(id);
    }

    @PostMapping("/{id}/verification")
    @Operation(summary = "Look for the records of a domain now", operationId = "verifyDomain")
    Domain verify(@PathVariable String id) {
        verification.verify(domains.get(id));
        return domains.get(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a domain", operationId = "deleteDomain")
    void delete(@PathVariable String id) {
        commands.send(new RemoveDomain(DomainsId.DEFAULT, id));
    }

    @PostMapping("/cleanup")
    @ResponseStatus(HttpStatus.OK)
    @Operation(summary = "Delete stale domains", operationId = "cleanupDomains")
    CleanedUp cleanUp(@Valid @RequestBody Staleness body) {
        long before = clock.instant().minus(Duration.ofDays(body.staleDays())).toEpochMilli();
        List<Domain> scanned = domains.all().domains().stream().filter(one -> one.createdAt() < before).toList();
        List<RemoveDomain> stale = scanned.stream().filter(domain -> !domain.isActive())
                .map(domain -> new RemoveDomain(DomainsId.DEFAULT, domain.id())).toList();
        commands.sendTogether(stale);
        return new CleanedUp(scanned.size(), stale.size(), scanned.size() - stale.size(), 0);
    }

    record NewDomain(@NotNull @Size(min = 1, max = 256) String domain) {}

    /** Domains that are older, in days, and not active are stale. */
    record Staleness(@NotNull @Positive @Max(36500) Integer staleDays) {}

    /** How many were old enough, and what became of them. */
    record CleanedUp(int scannedCount, int deletedCount, int skippedActiveCount, int failedCount) {}
}

package io.keystory.query.domain;

import io.keystory.events.domain.Domain;
import io.keystory.events.domain.DomainsId;
import io.keystory.events.domain.DomainsView;
import io.keystory.events.domain.VerificationFile;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.Versioned;
import io.keystory.query.platform.past.Moment;
import io.keystory.query.platform.past.Views;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads domains, oldest first. */
@RestController
@RequestMapping("/api/domains")
@Tag(name = "domains")
@ReadsFrom(DomainReads.MODEL)
@AsOf
class DomainController {

    private final Views<DomainsView> lists;

    DomainController(Views<DomainsView> lists) {
        this.lists = lists;
    }

    @GetMapping
    @Operation(summary = "List domains", operationId = "listDomains")
    List<Domain> list() {
        return domains().domains();
    }

    @GetMapping("/{id:(?!(?:history|diff)$).*}")
    @Versioned(table = "read.domains", id = "default")
    @Operation(summary = "Get a domain", operationId = "getDomain")
    Domain get(@PathVariable String id) {
        return existing(domains(), id);
    }

    @GetMapping("/{id}/verification-files")
    @Operation(summary = "Get the verification files of a domain", operationId = "listDomainVerificationFiles")
    List<VerificationFile> files(@PathVariable String id) {
        DomainsView all = domains();
        return all.filesOf(existing(all, id).id());
    }

    private DomainsView domains() {
        return lists.find(DomainsId.DEFAULT.value()).orElse(DomainsView.EMPTY);
    }

    private static Domain existing(DomainsView all, String id) {
        return all.find(id).orElseThrow(() -> Moment.asked().isPresent()
                ? new KeystoryException("entity.not_found", 404) : KeystoryException.notFound("domains", id));
    }
}

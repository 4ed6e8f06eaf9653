package io.keystory.command.domain;

import io.keystory.events.domain.DomainsCommand.ReplaceVerificationFiles;
import io.keystory.events.domain.DomainsId;
import io.keystory.events.domain.VerificationFile;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Replaces what a domain answers to those who want to see whose it is, each at a path of its own. */
@RestController
@Tag(name = "domains")
final class VerificationFileController {

    private final Commands commands;
    private final StoredDomains domains;

    VerificationFileController(Commands commands, StoredDomains domains) {
        this.commands = commands;
        this.domains = domains;
    }

    @PutMapping("/api/domains/{id}/verification-files")
    @Operation(summary = "Replace the verification files of a domain", operationId = "replaceDomainVerificationFiles")
    List<VerificationFile> replace(@PathVariable String id, @Valid @RequestBody GivenFiles body) {
        List<VerificationFile> files = body.verificationFiles().stream().map(GivenFile::file).toList();
        if (files.stream().map(VerificationFile::path).distinct().count() < files.size()) {
            throw KeystoryException.invalidInput("verificationFiles", "has a path twice");
        }
        commands.send(new ReplaceVerificationFiles(DomainsId.DEFAULT, id, files));
        return domains.all().filesOf(id);
    }

    record GivenFiles(@NotNull @Size(max = 10) List<@NotNull @Valid GivenFile> verificationFiles) {}

    record GivenFile(
            @NotNull @Size(max = 256) @Pattern(regexp = "/\\.well-known/[A-Za-z0-9._-]+") String path,
            @NotNull @Size(min = 1, max = 16384) String content,
            @NotNull @Pattern(regexp = "text/plain|application/json") String contentType) {

        VerificationFile file() {
            return new VerificationFile(path, content, contentType);
        }
    }
}

package io.keystory.command.organization.joining;

import io.keystory.command.ssoconnector.SsoConnectors;
import io.keystory.events.organization.OrganizationCommand.AddJoiningSsoConnectors;
import io.keystory.events.organization.OrganizationCommand.RemoveJoiningSsoConnector;
import io.keystory.events.organization.OrganizationCommand.ReplaceJoiningSsoConnectors;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Says through which SSO connectors people sign in who join an organization. */
@RestController
@RequestMapping("/api/organizations/{id}/jit/sso-connectors")
@Tag(name = "organizations")
final class SsoJoiningController {

    private final SsoConnectors connectors;
    private final Commands commands;

    SsoJoiningController(SsoConnectors connectors, Commands commands) {
        this.connectors = connectors;
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Let people of SSO connectors join an organization",
            operationId = "createOrganizationJitSsoConnector")
    void add(@PathVariable OrganizationId id, @Valid @RequestBody MoreConnectors body) {
        commands.send(new AddJoiningSsoConnectors(id, existing(body.ssoConnectorIds())));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let people of exactly these SSO connectors join an organization",
            operationId = "replaceOrganizationJitSsoConnectors")
    void replace(@PathVariable OrganizationId id, @Valid @RequestBody AllConnectors body) {
        commands.send(new ReplaceJoiningSsoConnectors(id, existing(body.ssoConnectorIds())));
    }

    @DeleteMapping("/{ssoConnectorId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let people of an SSO connector no longer join an organization",
            operationId = "deleteOrganizationJitSsoConnector")
    void remove(@PathVariable OrganizationId id, @PathVariable SsoConnectorId ssoConnectorId) {
        commands.send(new RemoveJoiningSsoConnector(id, ssoConnectorId));
    }

    private Set<SsoConnectorId> existing(List<SsoConnectorId> ids) {
        ids.stream().filter(id -> connectors.find(id).isEmpty()).findFirst().ifPresent(id -> {
            throw new KeystoryException("entity.relation_foreign_key_not_found", 422, Map.of("id", id));
        });
        return Set.copyOf(ids);
    }

    record MoreConnectors(@NotEmpty List<@NotNull SsoConnectorId> ssoConnectorIds) {}

    record AllConnectors(@NotNull List<@NotNull SsoConnectorId> ssoConnectorIds) {}
}

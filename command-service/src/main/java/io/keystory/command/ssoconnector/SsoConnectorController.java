package io.keystory.command.ssoconnector;

import io.keystory.events.ssoconnector.SsoConnectorCommand.DeleteSsoConnector;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.platform.ssoconnector.DescribedSsoConnector;
import io.keystory.platform.ssoconnector.SsoConnectorAnswer;
import io.keystory.platform.ssoconnector.SsoProviderConfigs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes, changes and deletes enterprise SSO connectors. */
@RestController
@RequestMapping("/api/sso-connectors")
@Tag(name = "sso-connectors")
final class SsoConnectorController {

    private final SsoConnectors connectors;
    private final SsoConnectorWrites writes;
    private final SsoProviderConfigs providers;
    private final Commands commands;

    SsoConnectorController(
            SsoConnectors connectors, SsoConnectorWrites writes, SsoProviderConfigs providers, Commands commands) {
        this.connectors = connectors;
        this.writes = writes;
        this.providers = providers;
        this.commands = commands;
    }

    @PostMapping
    @Operation(summary = "Create an enterprise SSO connector", operationId = "createSsoConnector")
    SsoConnectorAnswer create(@Valid @RequestBody NewSsoConnector body) {
        SsoConnectorId id = new SsoConnectorId(Ids.next());
        writes.create(id, body);
        return shown(connectors.of(id));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change an enterprise SSO connector", operationId = "updateSsoConnector")
    DescribedSsoConnector update(@PathVariable SsoConnectorId id, @Valid @RequestBody SsoConnectorChanges body) {
        writes.change(id, body);
        SsoConnectorView connector = connectors.of(id);
        return DescribedSsoConnector.of(shown(connector), providers.of(connector));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete an enterprise SSO connector", operationId = "deleteSsoConnector")
    void delete(@PathVariable SsoConnectorId id) {
        commands.send(new DeleteSsoConnector(id));
    }

    private SsoConnectorAnswer shown(SsoConnectorView connector) {
        return SsoConnectorAnswer.of(connector, connectors.config(connector).whole());
    }
}

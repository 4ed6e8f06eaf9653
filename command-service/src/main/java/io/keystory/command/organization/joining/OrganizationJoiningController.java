package io.keystory.command.organization.joining;

import io.keystory.command.organization.membership.AssignableOrganizationRoles;
import io.keystory.command.platform.EmailDomain;
import io.keystory.events.organization.MemberType;
import io.keystory.events.organization.OrganizationCommand.AddEmailDomain;
import io.keystory.events.organization.OrganizationCommand.AddJoiningRoles;
import io.keystory.events.organization.OrganizationCommand.RemoveEmailDomain;
import io.keystory.events.organization.OrganizationCommand.RemoveJoiningRole;
import io.keystory.events.organization.OrganizationCommand.ReplaceEmailDomains;
import io.keystory.events.organization.OrganizationCommand.ReplaceJoiningRoles;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
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

/** Says who may join an organization by their e-mail address, and which roles those who join get. */
@RestController
@RequestMapping("/api/organizations/{id}/jit")
@Tag(name = "organizations")
final class OrganizationJoiningController {

    private final AssignableOrganizationRoles roles;
    private final Commands commands;

    OrganizationJoiningController(AssignableOrganizationRoles roles, Commands commands) {
        this.roles = roles;
        this.commands = commands;
    }

    @PostMapping("/email-domains")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Let people of an e-mail domain join an organization",
            operationId = "createOrganizationJitEmailDomain")
    JitEmailDomain add(@PathVariable OrganizationId id, @Valid @RequestBody NewDomain body) {
        String domain = EmailDomain.of(List.of("emailDomain"), body.emailDomain());
        commands.send(new AddEmailDomain(id, domain));
        return new JitEmailDomain("default", id, domain);
    }

    @PutMapping("/email-domains")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let people of exactly these e-mail domains join an organization",
            operationId = "replaceOrganizationJitEmailDomains")
    void replace(@PathVariable OrganizationId id, @Valid @RequestBody AllDomains body) {
        commands.send(new ReplaceEmailDomains(id, Set.copyOf(EmailDomain.each("emailDomains", body.emailDomains()))));
    }

    @DeleteMapping("/email-domains/{emailDomain}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let people of an e-mail domain no longer join an organization",
            operationId = "deleteOrganizationJitEmailDomain")
    void remove(@PathVariable OrganizationId id, @PathVariable String emailDomain) {
        commands.send(new RemoveEmailDomain(id, emailDomain.toLowerCase(Locale.ROOT)));
    }

    @PostMapping("/roles")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Give roles to those who join an organization", operationId = "createOrganizationJitRole")
    void addRoles(@PathVariable OrganizationId id, @Valid @RequestBody MoreRoles body) {
        commands.send(new AddJoiningRoles(id, roles.of(body.organizationRoleIds(), MemberType.USER)));
    }

    @PutMapping("/roles")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give exactly these roles to those who join an organization",
            operationId = "replaceOrganizationJitRoles")
    void replaceRoles(@PathVariable OrganizationId id, @Valid @RequestBody AllRoles body) {
        commands.send(new ReplaceJoiningRoles(id, roles.of(body.organizationRoleIds(), MemberType.USER)));
    }

    @DeleteMapping("/roles/{organizationRoleId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give a role to those who join an organization no longer",
            operationId = "deleteOrganizationJitRole")
    void removeRole(@PathVariable OrganizationId id, @PathVariable OrganizationRoleId organizationRoleId) {
        commands.send(new RemoveJoiningRole(id, organizationRoleId));
    }

    record NewDomain(@NotNull String emailDomain) {}

    record AllDomains(@NotNull List<@NotNull String> emailDomains) {}

    record MoreRoles(@NotEmpty List<@NotNull OrganizationRoleId> organizationRoleIds) {}

    record AllRoles(@NotNull List<@NotNull OrganizationRoleId> organizationRoleIds) {}

    /** An e-mail domain whose people may join. */
    record JitEmailDomain(String tenantId, OrganizationId organizationId, String emailDomain) {}
}

package io.keystory.command.organization.joining;

import io.keystory.command.platform.SetChanges;
import io.keystory.events.organization.OrganizationCommand.AddEmailDomain;
import io.keystory.events.organization.OrganizationCommand.AddJoiningRoles;
import io.keystory.events.organization.OrganizationCommand.AddJoiningSsoConnectors;
import io.keystory.events.organization.OrganizationCommand.RemoveEmailDomain;
import io.keystory.events.organization.OrganizationCommand.RemoveJoiningRole;
import io.keystory.events.organization.OrganizationCommand.RemoveJoiningSsoConnector;
import io.keystory.events.organization.OrganizationCommand.ReplaceEmailDomains;
import io.keystory.events.organization.OrganizationCommand.ReplaceJoiningRoles;
import io.keystory.events.organization.OrganizationCommand.ReplaceJoiningSsoConnectors;
import io.keystory.events.organization.OrganizationEvent.EmailDomainAdded;
import io.keystory.events.organization.OrganizationEvent.EmailDomainRemoved;
import io.keystory.events.organization.OrganizationEvent.JoiningRoleAdded;
import io.keystory.events.organization.OrganizationEvent.JoiningRoleRemoved;
import io.keystory.events.organization.OrganizationEvent.JoiningSsoConnectorAdded;
import io.keystory.events.organization.OrganizationEvent.JoiningSsoConnectorRemoved;
import io.keystory.events.organization.OrganizationEvent;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organization.OrganizationView;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.ssoconnector.SsoConnectorId;
import java.util.List;
import java.util.function.Function;

/** Who may join an organization, by their e-mail address or their sign-in elsewhere, and with which roles. */
public final class JoiningRules {

    private JoiningRules() {}

    /** People with an address of the domain join; 422 entity.unique_integrity_violation when they do already. */
    public static List<OrganizationEvent> add(OrganizationView organization, AddEmailDomain c) {
        if (organization.emailDomains().contains(c.emailDomain())) {
            throw new KeystoryException("entity.unique_integrity_violation", 422);
        }
        return List.of(new EmailDomainAdded(c.organizationId(), c.emailDomain()));
    }

    /** People join by an address of exactly these domains. */
    public static List<OrganizationEvent> replace(OrganizationView organization, ReplaceEmailDomains c) {
        return domains(c.organizationId()).replace(organization.emailDomains(), c.emailDomains());
    }

    /** Nobody joins by an address of the domain any more; 404 when nobody did. */
    public static List<OrganizationEvent> remove(OrganizationView organization, RemoveEmailDomain c) {
        return domains(c.organizationId()).remove(organization.emailDomains(), c.emailDomain(), absent());
    }

    /** Whoever joins gets these roles beside the others. */
    public static List<OrganizationEvent> add(OrganizationView organization, AddJoiningRoles c) {
        return roles(c.organizationId()).add(organization.joiningRoleIds(), c.roleIds());
    }

    /** Whoever joins gets exactly these roles. */
    public static List<OrganizationEvent> replace(OrganizationView organization, ReplaceJoiningRoles c) {
        return roles(c.organizationId()).replace(organization.joiningRoleIds(), c.roleIds());
    }

    /** Nobody who joins gets the role any more; 404 when nobody did. */
    public static List<OrganizationEvent> remove(OrganizationView organization, RemoveJoiningRole c) {
        return roles(c.organizationId()).remove(organization.joiningRoleIds(), c.roleId(), absent());
    }

    /** Whoever signs in by one of these connectors joins, beside those of the others. */
    public static List<OrganizationEvent> add(OrganizationView organization, AddJoiningSsoConnectors c) {
        return connectors(c.organizationId()).add(organization.joiningSsoConnectorIds(), c.ssoConnectorIds());
    }

    /** People join by a sign-in through exactly these connectors. */
    public static List<OrganizationEvent> replace(OrganizationView organization, ReplaceJoiningSsoConnectors c) {
        return connectors(c.organizationId()).replace(organization.joiningSsoConnectorIds(), c.ssoConnectorIds());
    }

    /** Nobody joins by the connector any more; 404 when nobody did. */
    public static List<OrganizationEvent> remove(OrganizationView organization, RemoveJoiningSsoConnector c) {
        return connectors(c.organizationId())
                .remove(organization.joiningSsoConnectorIds(), c.ssoConnectorId(), absent());
    }

    private static SetChanges<String, OrganizationEvent> domains(OrganizationId id) {
        return new SetChanges<>(Function.identity(), domain -> new EmailDomainAdded(id, domain),
                domain -> new EmailDomainRemoved(id, domain));
    }

    private static SetChanges<OrganizationRoleId, OrganizationEvent> roles(OrganizationId id) {
        return new SetChanges<>(OrganizationRoleId::value, role -> new JoiningRoleAdded(id, role),
                role -> new JoiningRoleRemoved(id, role));
    }

    private static SetChanges<SsoConnectorId, OrganizationEvent> connectors(OrganizationId id) {
        return new SetChanges<>(SsoConnectorId::value, connector -> new JoiningSsoConnectorAdded(id, connector),
                connector -> new JoiningSsoConnectorRemoved(id, connector));
    }

    private static KeystoryException absent() {
        return new KeystoryException("entity.not_found", 404);
    }
}

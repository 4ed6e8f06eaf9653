package io.keystory.query.organization;

import static io.keystory.platform.projection.RelationModel.link;
import static io.keystory.platform.projection.RelationModel.unlink;

import io.keystory.events.application.ApplicationEvent.ApplicationDeleted;
import io.keystory.events.organization.MemberType;
import io.keystory.events.organization.MembershipEvent.MemberAdded;
import io.keystory.events.organization.MembershipEvent.MemberRemoved;
import io.keystory.events.organization.MembershipEvent.OrganizationRoleAssigned;
import io.keystory.events.organization.MembershipEvent;
import io.keystory.events.organization.OrganizationConsentEvent.OrganizationConsentGiven;
import io.keystory.events.organization.OrganizationConsentEvent.OrganizationConsentWithdrawn;
import io.keystory.events.organization.OrganizationEvent.EmailDomainAdded;
import io.keystory.events.organization.OrganizationEvent.EmailDomainRemoved;
import io.keystory.events.organization.OrganizationEvent.JoiningRoleAdded;
import io.keystory.events.organization.OrganizationEvent.JoiningRoleRemoved;
import io.keystory.events.organization.OrganizationEvent.JoiningSsoConnectorAdded;
import io.keystory.events.organization.OrganizationEvent.JoiningSsoConnectorRemoved;
import io.keystory.events.organization.OrganizationEvent.OrganizationDeleted;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleDeleted;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorDeleted;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.platform.projection.RelationModel;
import java.util.Map;

/** What organizations are linked with; the end of any side ends the link. */
final class OrganizationRelations {

    private static final String ORGANIZATION = "organization_id";
    private static final String TYPE = "member_type";
    private static final String MEMBER = "member_id";
    private static final String ROLE = "role_id";
    private static final String CONNECTOR = "sso_connector_id";

    static final RelationModel MEMBERS = ofMembers(
            RelationModel.of(OrganizationReads.MEMBERS, "read.organization_member", ORGANIZATION, TYPE, MEMBER))
            .on(MemberAdded.class, e -> link(
                    e.organizationId().value(), e.member().type().wireName(), e.member().id())).withPast();

    static final RelationModel MEMBER_ROLES = ofMembers(RelationModel.of(
                    OrganizationReads.MEMBER_ROLES, "read.organization_member_role", ORGANIZATION, TYPE, MEMBER, ROLE))
            .on(OrganizationRoleAssigned.class, e -> link(e.organizationId().value(),
                    e.member().type().wireName(), e.member().id(), e.roleId().value()))
            .on(MembershipEvent.OrganizationRoleRemoved.class, e -> unlink(Map.of(
                    ORGANIZATION, e.organizationId().value(), TYPE, e.member().type().wireName(),
                    MEMBER, e.member().id(), ROLE, e.roleId().value())))
            .on(OrganizationRoleDeleted.class, e -> unlink(ROLE, e.roleId().value())).withPast();

    static final RelationModel EMAIL_DOMAINS = RelationModel.of(OrganizationReads.EMAIL_DOMAINS,
                    "read.organization_jit_email_domain", ORGANIZATION, "email_domain")
            .on(EmailDomainAdded.class, e -> link(e.organizationId().value(), e.emailDomain()))
            .on(EmailDomainRemoved.class,
                    e -> unlink(ORGANIZATION, e.organizationId().value(), "email_domain", e.emailDomain()))
            .on(OrganizationDeleted.class, e -> unlink(ORGANIZATION, e.organizationId().value())).withPast();

    static final RelationModel JOINING_ROLES = RelationModel.of(
                    OrganizationReads.JOINING_ROLES, "read.organization_jit_role", ORGANIZATION, ROLE)
            .on(JoiningRoleAdded.class, e -> link(e.organizationId().value(), e.roleId().value()))
            .on(JoiningRoleRemoved.class,
                    e -> unlink(ORGANIZATION, e.organizationId().value(), ROLE, e.roleId().value()))
            .on(OrganizationDeleted.class, e -> unlink(ORGANIZATION, e.organizationId().value()))
            .on(OrganizationRoleDeleted.class, e -> unlink(ROLE, e.roleId().value())).withPast();

    static final RelationModel JOINING_CONNECTORS = RelationModel.of(OrganizationReads.JOINING_CONNECTORS,
                    "read.organization_jit_sso_connector", ORGANIZATION, CONNECTOR)
            .on(JoiningSsoConnectorAdded.class, e -> link(e.organizationId().value(), e.ssoConnectorId().value()))
            .on(JoiningSsoConnectorRemoved.class,
                    e -> unlink(ORGANIZATION, e.organizationId().value(), CONNECTOR, e.ssoConnectorId().value()))
            .on(OrganizationDeleted.class, e -> unlink(ORGANIZATION, e.organizationId().value()))
            .on(SsoConnectorDeleted.class, e -> unlink(CONNECTOR, e.ssoConnectorId().value())).withPast();

    static final RelationModel CONSENTS = RelationModel.of(
                    OrganizationReads.CONSENTS, "read.organization_consent", "application_id", "user_id", ORGANIZATION)
            .on(OrganizationConsentGiven.class, e -> link(
                    e.applicationId().value(), e.userId().value(), e.organizationId().value()))
            .on(OrganizationConsentWithdrawn.class, e -> unlink(Map.of("application_id", e.applicationId().value(),
                    "user_id", e.userId().value(), ORGANIZATION, e.organizationId().value())))
            .on(ApplicationDeleted.class, e -> unlink("application_id", e.applicationId().value()))
            .on(UserDeleted.class, e -> unlink("user_id", e.userId().value()))
            .on(OrganizationDeleted.class, e -> unlink(ORGANIZATION, e.organizationId().value())).withPast();

    private OrganizationRelations() {}

    /** What ends everything that there is between an organization and a member. */
    private static RelationModel ofMembers(RelationModel model) {
        return model
                .on(MemberRemoved.class, e -> unlink(Map.of(ORGANIZATION, e.organizationId().value(),
                        TYPE, e.member().type().wireName(), MEMBER, e.member().id())))
                .on(OrganizationDeleted.class, e -> unlink(ORGANIZATION, e.organizationId().value()))
                .on(UserDeleted.class,
                        e -> unlink(TYPE, MemberType.USER.wireName(), MEMBER, e.userId().value()))
                .on(ApplicationDeleted.class,
                        e -> unlink(TYPE, MemberType.APPLICATION.wireName(), MEMBER, e.applicationId().value()));
    }
}

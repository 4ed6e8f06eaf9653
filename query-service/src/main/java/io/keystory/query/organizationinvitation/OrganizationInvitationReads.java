package io.keystory.query.organizationinvitation;

import static io.keystory.platform.projection.RelationModel.link;
import static io.keystory.platform.projection.RelationModel.unlink;

import io.keystory.events.organization.OrganizationEvent.OrganizationDeleted;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent.OrganizationInvitationCreated;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent.OrganizationInvitationDeleted;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.RelationModel;
import io.keystory.platform.projection.RelationProjection;
import io.keystory.query.platform.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The read model of invitations, and what is answered from it. */
@Configuration(proxyBeanMethods = false)
@Import({OrganizationInvitationQueries.class, OrganizationInvitationController.class})
public class OrganizationInvitationReads {

    /** The read model's name. */
    public static final String MODEL = "organization-invitation";

    private static final RelationModel LINKS = RelationModel.of(
                    MODEL, "read.organization_invitation", "organization_id", "invitation_id")
            .on(OrganizationInvitationCreated.class,
                    e -> link(e.organizationId().value(), e.invitationId().value()))
            .on(OrganizationInvitationDeleted.class, e -> unlink("invitation_id", e.invitationId().value()))
            .on(OrganizationDeleted.class, e -> unlink("organization_id", e.organizationId().value())).withPast();

    @Bean
    @ReadModel
    public Projection organizationInvitationProjection(JdbcTemplate jdbc) {
        return new RelationProjection(LINKS, jdbc);
    }
}

package io.keystory.query.organization;

import io.keystory.events.organization.OrganizationEvent;
import io.keystory.events.organization.OrganizationFold;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organization.OrganizationView;
import io.keystory.platform.projection.Projection;
import io.keystory.platform.projection.RelationProjection;
import io.keystory.platform.projection.ViewModel;
import io.keystory.platform.projection.ViewProjection;
import io.keystory.platform.projection.ViewStore;
import io.keystory.query.platform.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The read models of organizations and their members, and what is answered from them. */
@Configuration(proxyBeanMethods = false)
@Import({OrganizationQueries.class, OrganizationController.class, OrganizationMembersController.class,
    OrganizationJoiningController.class, MemberOrganizationsController.class, ConsentOrganizationsController.class})
public class OrganizationReads {

    /** The read models' names. */
    public static final String MODEL = "organization";
    public static final String MEMBERS = "organization-member";
    public static final String MEMBER_ROLES = "organization-member-role";
    public static final String EMAIL_DOMAINS = "organization-jit-email-domain";
    public static final String JOINING_ROLES = "organization-jit-role";
    public static final String JOINING_CONNECTORS = "organization-jit-sso-connector";
    public static final String CONSENTS = "organization-consent";

    private static final ViewModel<OrganizationView> VIEWS = ViewModel.of(MODEL, "read.organization",
                    OrganizationView.class, OrganizationEvent.class, new OrganizationFold())
            .column("name", "text", OrganizationView::name)
            .column("description", "text", OrganizationView::description)
            .column("created_at", "bigint", OrganizationView::createdAt)
            .withPast(OrganizationId.STREAM_TYPE, "name", "created_at");

    @Bean
    @ReadModel
    public Projection organizationProjection(JdbcTemplate jdbc) {
        return new ViewProjection<>(new ViewStore<>(VIEWS, jdbc));
    }

    @Bean
    @ReadModel
    public Projection organizationMemberProjection(JdbcTemplate jdbc) {
        return new RelationProjection(OrganizationRelations.MEMBERS, jdbc);
    }

    @Bean
    @ReadModel
    public Projection organizationMemberRoleProjection(JdbcTemplate jdbc) {
        return new RelationProjection(OrganizationRelations.MEMBER_ROLES, jdbc);
    }

    @Bean
    @ReadModel
    public Projection organizationEmailDomainProjection(JdbcTemplate jdbc) {
        return new RelationProjection(OrganizationRelations.EMAIL_DOMAINS, jdbc);
    }

    @Bean
    @ReadModel
    public Projection organizationJoiningRoleProjection(JdbcTemplate jdbc) {
        return new RelationProjection(OrganizationRelations.JOINING_ROLES, jdbc);
    }

    @Bean
    @ReadModel
    public Projection organizationJoiningConnectorProjection(JdbcTemplate jdbc) {
        return new RelationProjection(OrganizationRelations.JOINING_CONNECTORS, jdbc);
    }

    @Bean
    @ReadModel
    public Projection organizationConsentProjection(JdbcTemplate jdbc) {
        return new RelationProjection(OrganizationRelations.CONSENTS, jdbc);
    }
}

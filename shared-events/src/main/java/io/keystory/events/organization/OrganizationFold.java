package io.keystory.events.organization;

import io.keystory.events.organization.OrganizationEvent.BrandingChanged;
import io.keystory.events.organization.OrganizationEvent.ColorChanged;
import io.keystory.events.organization.OrganizationEvent.CustomCssChanged;
import io.keystory.events.organization.OrganizationEvent.CustomDataChanged;
import io.keystory.events.organization.OrganizationEvent.DescriptionChanged;
import io.keystory.events.organization.OrganizationEvent.EmailDomainAdded;
import io.keystory.events.organization.OrganizationEvent.EmailDomainRemoved;
import io.keystory.events.organization.OrganizationEvent.JoiningRoleAdded;
import io.keystory.events.organization.OrganizationEvent.JoiningRoleRemoved;
import io.keystory.events.organization.OrganizationEvent.JoiningSsoConnectorAdded;
import io.keystory.events.organization.OrganizationEvent.JoiningSsoConnectorRemoved;
import io.keystory.events.organization.OrganizationEvent.MfaRequirementChanged;
import io.keystory.events.organization.OrganizationEvent.OrganizationCreated;
import io.keystory.events.organization.OrganizationEvent.OrganizationDeleted;
import io.keystory.events.organization.OrganizationEvent.OrganizationRenamed;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.platform.Elements;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.signinexperience.Branding;
import io.keystory.events.ssoconnector.SsoConnectorId;
import java.util.Map;
import java.util.Set;

/** Folds the events of an organization into an {@link OrganizationView}. */
public final class OrganizationFold implements Fold<OrganizationView, OrganizationEvent> {

    @Override
    public OrganizationView evolve(OrganizationView v, Recorded<? extends OrganizationEvent> recorded) {
        return switch (recorded.event()) {
            case OrganizationCreated e -> new OrganizationView("default", e.organizationId().value(), e.name(),
                    e.description(), e.customData(), e.isMfaRequired(), e.color(), e.branding(), e.customCss(),
                    recorded.epochMillis(), Set.of(), Set.of(), Set.of());
            case OrganizationRenamed e -> with(v, e.name(), v.description(), v.customData(), v.isMfaRequired());
            case DescriptionChanged e -> with(v, v.name(), e.description(), v.customData(), v.isMfaRequired());
            case CustomDataChanged e -> with(v, v.name(), v.description(), e.customData(), v.isMfaRequired());
            case MfaRequirementChanged e -> with(v, v.name(), v.description(), v.customData(), e.isMfaRequired());
            case ColorChanged e -> looking(v, e.color(), v.branding(), v.customCss());
            case BrandingChanged e -> looking(v, v.color(), e.branding(), v.customCss());
            case CustomCssChanged e -> looking(v, v.color(), v.branding(), e.customCss());
            case EmailDomainAdded e ->
                joined(v, Elements.with(v.emailDomains(), e.emailDomain()), v.joiningRoleIds(), v.joiningSsoConnectorIds());
            case EmailDomainRemoved e ->
                joined(v, Elements.without(v.emailDomains(), e.emailDomain()::equals), v.joiningRoleIds(),
                        v.joiningSsoConnectorIds());
            case JoiningRoleAdded e ->
                joined(v, v.emailDomains(), Elements.with(v.joiningRoleIds(), e.roleId()), v.joiningSsoConnectorIds());
            case JoiningRoleRemoved e ->
                joined(v, v.emailDomains(), Elements.without(v.joiningRoleIds(), e.roleId()::equals),
                        v.joiningSsoConnectorIds());
            case JoiningSsoConnectorAdded e -> joined(v, v.emailDomains(), v.joiningRoleIds(),
                    Elements.with(v.joiningSsoConnectorIds(), e.ssoConnectorId()));
            case JoiningSsoConnectorRemoved e -> joined(v, v.emailDomains(), v.joiningRoleIds(),
                    Elements.without(v.joiningSsoConnectorIds(), e.ssoConnectorId()::equals));
            case OrganizationDeleted e -> null;
        };
    }

    private static OrganizationView with(OrganizationView v, String name, String description,
            Map<String, Object> customData, boolean isMfaRequired) {
        return new OrganizationView(v.tenantId(), v.id(), name, description, customData, isMfaRequired, v.color(),
                v.branding(), v.customCss(), v.createdAt(), v.emailDomains(), v.joiningRoleIds(),
                v.joiningSsoConnectorIds());
    }

    private static OrganizationView looking(
            OrganizationView v, OrganizationColor color, Branding branding, String customCss) {
        return new OrganizationView(v.tenantId(), v.id(), v.name(), v.description(), v.customData(),
                v.isMfaRequired(), color, branding, customCss, v.createdAt(), v.emailDomains(), v.joiningRoleIds(),
                v.joiningSsoConnectorIds());
    }

    private static OrganizationView joined(OrganizationView v, Set<String> emailDomains,
            Set<OrganizationRoleId> roleIds, Set<SsoConnectorId> connectorIds) {
        return new OrganizationView(v.tenantId(), v.id(), v.name(), v.description(), v.customData(),
                v.isMfaRequired(), v.color(), v.branding(), v.customCss(), v.createdAt(), emailDomains, roleIds, connectorIds);
    }
}

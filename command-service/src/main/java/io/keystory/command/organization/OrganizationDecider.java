package io.keystory.command.organization;

import io.keystory.command.organization.joining.JoiningClaims;
import io.keystory.command.organization.joining.JoiningRules;
import io.keystory.command.platform.ClaimChange;
import io.keystory.command.platform.Decider;
import io.keystory.events.organization.OrganizationColor;
import io.keystory.events.organization.OrganizationCommand.AddEmailDomain;
import io.keystory.events.organization.OrganizationCommand.AddJoiningRoles;
import io.keystory.events.organization.OrganizationCommand.AddJoiningSsoConnectors;
import io.keystory.events.organization.OrganizationCommand.CreateOrganization;
import io.keystory.events.organization.OrganizationCommand.DeleteOrganization;
import io.keystory.events.organization.OrganizationCommand.RemoveEmailDomain;
import io.keystory.events.organization.OrganizationCommand.RemoveJoiningRole;
import io.keystory.events.organization.OrganizationCommand.RemoveJoiningSsoConnector;
import io.keystory.events.organization.OrganizationCommand.ReplaceEmailDomains;
import io.keystory.events.organization.OrganizationCommand.ReplaceJoiningRoles;
import io.keystory.events.organization.OrganizationCommand.ReplaceJoiningSsoConnectors;
import io.keystory.events.organization.OrganizationCommand.UpdateOrganization;
import io.keystory.events.organization.OrganizationCommand;
import io.keystory.events.organization.OrganizationEvent.BrandingChanged;
import io.keystory.events.organization.OrganizationEvent.ColorChanged;
import io.keystory.events.organization.OrganizationEvent.CustomCssChanged;
import io.keystory.events.organization.OrganizationEvent.CustomDataChanged;
import io.keystory.events.organization.OrganizationEvent.DescriptionChanged;
import io.keystory.events.organization.OrganizationEvent.MfaRequirementChanged;
import io.keystory.events.organization.OrganizationEvent.OrganizationCreated;
import io.keystory.events.organization.OrganizationEvent.OrganizationDeleted;
import io.keystory.events.organization.OrganizationEvent.OrganizationRenamed;
import io.keystory.events.organization.OrganizationEvent;
import io.keystory.events.organization.OrganizationFold;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organization.OrganizationView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.Branding;
import io.keystory.events.user.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Decides about organizations: what is already so is not said again. */
public final class OrganizationDecider
        implements Decider<OrganizationView, OrganizationCommand, OrganizationEvent> {

    private final OrganizationFold fold = new OrganizationFold();

    @Override
    public OrganizationView initial() {
        return null;
    }

    @Override
    public List<OrganizationEvent> decide(OrganizationView state, OrganizationCommand command) {
        if (!(command instanceof CreateOrganization) && state == null) {
            throw KeystoryException.notFound("organizations", command.organizationId().value());
        }
        return switch (command) {
            case CreateOrganization c -> create(state, c);
            case UpdateOrganization c -> update(state, c);
            case AddEmailDomain c -> JoiningRules.add(state, c);
            case ReplaceEmailDomains c -> JoiningRules.replace(state, c);
            case RemoveEmailDomain c -> JoiningRules.remove(state, c);
            case AddJoiningRoles c -> JoiningRules.add(state, c);
            case ReplaceJoiningRoles c -> JoiningRules.replace(state, c);
            case RemoveJoiningRole c -> JoiningRules.remove(state, c);
            case AddJoiningSsoConnectors c -> JoiningRules.add(state, c);
            case ReplaceJoiningSsoConnectors c -> JoiningRules.replace(state, c);
            case RemoveJoiningSsoConnector c -> JoiningRules.remove(state, c);
            case DeleteOrganization c -> List.of(new OrganizationDeleted(c.organizationId()));
        };
    }

    @Override
    public OrganizationView evolve(OrganizationView state, OrganizationEvent event) {
        return fold.after(state, event);
    }

    @Override
    public List<ClaimChange> claims(OrganizationView before, OrganizationEvent event) {
        return JoiningClaims.of(before, event);
    }

    private static List<OrganizationEvent> create(OrganizationView state, CreateOrganization c) {
        if (state != null) {
            throw new KeystoryException("entity.create_failed", 422);
        }
        return List.of(new OrganizationCreated(
                c.organizationId(), VisibleText.requireName("name", c.name()), c.description(),
                orEmpty(c.customData()), c.isMfaRequired(),
                Objects.requireNonNullElse(c.color(), OrganizationColor.NONE),
                Objects.requireNonNullElse(c.branding(), Branding.NONE), c.customCss()));
    }

    private static List<OrganizationEvent> update(OrganizationView organization, UpdateOrganization c) {
        OrganizationId id = c.organizationId();
        List<OrganizationEvent> events = new ArrayList<>();
        c.name().ifAlters(organization.name(), v -> events.add(new OrganizationRenamed(
                id, VisibleText.requireName("name", v))));
        c.description().ifAlters(organization.description(), v -> events.add(new DescriptionChanged(id, v)));
        c.customData().map(OrganizationDecider::orEmpty)
                .ifAlters(organization.customData(), v -> events.add(new CustomDataChanged(id, v)));
        c.isMfaRequired().ifAlters(organization.isMfaRequired(), v -> events.add(new MfaRequirementChanged(id, v)));
        c.color().ifAlters(organization.color(), v -> events.add(new ColorChanged(id, v)));
        c.branding().ifAlters(organization.branding(), v -> events.add(new BrandingChanged(id, v)));
        c.customCss().ifAlters(organization.customCss(), v -> events.add(new CustomCssChanged(id, v)));
        return events;
    }

    private static Map<String, Object> orEmpty(Map<String, Object> data) {
        return Objects.requireNonNullElse(data, Map.of());
    }
}

package io.keystory.command.conditional;

import static java.util.Map.entry;

import io.keystory.events.accountcenter.AccountCenterId;
import io.keystory.events.action.ActionType;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.applicationexperience.ApplicationExperienceId;
import io.keystory.events.captcha.CaptchaProviderId;
import io.keystory.events.clientregistration.RegistrationPolicyId;
import io.keystory.events.configuration.ConfigurationView;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.domain.DomainsId;
import io.keystory.events.emailtemplate.EmailTemplateId;
import io.keystory.events.hook.HookId;
import io.keystory.events.jwtcustomizer.JwtCustomizerId;
import io.keystory.events.onetimetoken.OneTimeTokenId;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organizationinvitation.OrganizationInvitationId;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.phrase.CustomPhrasesId;
import io.keystory.events.platform.StreamId;
import io.keystory.events.profilefield.ProfileFieldsId;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.role.RoleId;
import io.keystory.events.samlapplication.SamlApplicationId;
import io.keystory.events.signinexperience.SignInExperienceId;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.user.UserId;
import io.keystory.platform.web.path.AddressIds;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The entities of the API that have a version: that of their streams. */
final class VersionedEntities {

    private static final String ROOT = "/api/";

    private static final Map<String, Function<String, StreamId>> MANY = Map.ofEntries(
            entry("users", id -> new UserId(id).stream()),
            entry("applications", id -> new ApplicationId(id).stream()),
            entry("roles", id -> new RoleId(id).stream()),
            entry("organizations", id -> new OrganizationId(id).stream()),
            entry("organization-invitations", id -> new OrganizationInvitationId(id).stream()),
            entry("one-time-tokens", id -> new OneTimeTokenId(id).stream()),
            entry("organization-scopes", id -> new OrganizationScopeId(id).stream()),
            entry("organization-roles", id -> new OrganizationRoleId(id).stream()),
            entry("hooks", id -> new HookId(id).stream()),
            entry("connectors", id -> new ConnectorId(id).stream()),
            entry("sso-connectors", id -> new SsoConnectorId(id).stream()),
            entry("email-templates", id -> new EmailTemplateId(id).stream()),
            entry("resources", id -> new ResourceId(id).stream()),
            entry("saml-applications", id -> new SamlApplicationId(id).stream()),
            entry("configs/jwt-customizer", id -> new JwtCustomizerId(id).stream()),
            entry("configs/actions", id -> new StreamId(ActionType.STREAM_TYPE, id)));

    private static final Map<String, StreamId> SINGLE = Map.ofEntries(
            entry("sign-in-exp", SignInExperienceId.DEFAULT.stream()),
            entry("account-center", AccountCenterId.DEFAULT.stream()),
            entry("custom-phrases", CustomPhrasesId.DEFAULT.stream()),
            entry("custom-profile-fields", ProfileFieldsId.DEFAULT.stream()),
            entry("captcha-provider", CaptchaProviderId.DEFAULT.stream()),
            entry("domains", DomainsId.DEFAULT.stream()),
            entry("client-registration", RegistrationPolicyId.POLICY.stream()),
            entry("cimd", ConfigurationView.METADATA_DOCUMENTS.stream()),
            entry("configs/cimd", ConfigurationView.METADATA_DOCUMENTS.stream()),
            entry("configs/admin-console", ConfigurationView.ADMIN_CONSOLE.stream()),
            entry("configs/id-token", ConfigurationView.ID_TOKEN.stream()),
            entry("configs/oidc/session", ConfigurationView.SESSION.stream()));

    /** What is below an entity and no part of it. */
    private static final Set<String> OTHERS =
            Set.of("configs/jwt-customizer/test", "configs/actions/test", "client-registration/initial-access-tokens");

    private static final int LONGEST = 3;

    private VersionedEntities() {}

    /** The streams of the entity that a path is at or below; none when it is none of these. */
    static List<StreamId> at(String path) {
        if (!path.startsWith(ROOT)) {
            return List.of();
        }
        String[] steps = path.substring(ROOT.length()).split("/");
        for (int length = Math.min(LONGEST, steps.length); length > 0; length--) {
            String place = String.join("/", List.of(steps).subList(0, length));
            if (OTHERS.contains(place)) {
                return List.of();
            }
            if (SINGLE.containsKey(place)) {
                return List.of(SINGLE.get(place));
            }
            if (MANY.containsKey(place) && length < steps.length && !steps[length].isBlank()) {
                return one(place, AddressIds.decode(steps[length]), length + 1 < steps.length ? steps[length + 1] : "");
            }
        }
        return List.of();
    }

    /** What an application looks like has a version of its own; what speaks SAML is an application, and more. */
    private static List<StreamId> one(String place, String id, String below) {
        if (place.equals("applications") && below.equals("sign-in-experience")) {
            return List.of(new ApplicationExperienceId(id).stream());
        }
        StreamId stream = MANY.get(place).apply(id);
        return place.equals("saml-applications") ? List.of(stream, new ApplicationId(id).stream()) : List.of(stream);
    }
}

package io.keystory.command.conditional;

import static java.util.Map.entry;

import io.keystory.events.accountcenter.AccountCenterId;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.applicationexperience.ApplicationExperienceId;
import io.keystory.events.captcha.CaptchaProviderId;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.domain.DomainsId;
import io.keystory.events.emailtemplate.EmailTemplateId;
import io.keystory.events.hook.HookId;
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
import io.keystory.events.signinexperience.SignInExperienceId;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.user.UserId;
import io.keystory.platform.web.AddressIds;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The entities of the API that have a version: that of their stream. */
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
            entry("resources", id -> new ResourceId(id).stream()));

    private static final Map<String, StreamId> SINGLE = Map.of(
            "sign-in-exp", SignInExperienceId.DEFAULT.stream(),
            "account-center", AccountCenterId.DEFAULT.stream(),
            "custom-phrases", CustomPhrasesId.DEFAULT.stream(),
            "custom-profile-fields", ProfileFieldsId.DEFAULT.stream(),
            "captcha-provider", CaptchaProviderId.DEFAULT.stream(),
            "domains", DomainsId.DEFAULT.stream());

    private VersionedEntities() {}

    /** The stream of the entity that a path is at or below; empty when it is none of these. */
    static Optional<StreamId> at(String path) {
        if (!path.startsWith(ROOT)) {
            return Optional.empty();
        }
        String[] steps = path.substring(ROOT.length()).split("/");
        if (steps.length > 2 && steps[0].equals("applications") && steps[2].equals("sign-in-experience")) {
            return Optional.of(new ApplicationExperienceId(AddressIds.decode(steps[1])).stream());
        }
        if (SINGLE.containsKey(steps[0])) {
            return Optional.of(SINGLE.get(steps[0]));
        }
        return steps.length < 2 || steps[1].isBlank() ? Optional.empty()
                : Optional.ofNullable(MANY.get(steps[0])).map(entity -> entity.apply(AddressIds.decode(steps[1])));
    }
}

package io.keystory.query.history;

import io.keystory.events.accountcenter.AccountCenterEvent;
import io.keystory.events.accountcenter.AccountCenterFold;
import io.keystory.events.accountcenter.AccountCenterId;
import io.keystory.events.accountcenter.AccountCenterView;
import io.keystory.events.action.ActionEvent;
import io.keystory.events.action.ActionFold;
import io.keystory.events.action.ActionType;
import io.keystory.events.action.ActionView;
import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.application.ApplicationFold;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationView;
import io.keystory.events.captcha.CaptchaProviderEvent;
import io.keystory.events.captcha.CaptchaProviderFold;
import io.keystory.events.captcha.CaptchaProviderId;
import io.keystory.events.captcha.CaptchaProviderView;
import io.keystory.events.connector.ConnectorEvent;
import io.keystory.events.connector.ConnectorFold;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.connector.ConnectorView;
import io.keystory.events.domain.DomainsEvent;
import io.keystory.events.domain.DomainsFold;
import io.keystory.events.domain.DomainsId;
import io.keystory.events.domain.DomainsView;
import io.keystory.events.emailtemplate.EmailTemplateEvent;
import io.keystory.events.emailtemplate.EmailTemplateFold;
import io.keystory.events.emailtemplate.EmailTemplateId;
import io.keystory.events.emailtemplate.EmailTemplateView;
import io.keystory.events.grant.GrantEvent;
import io.keystory.events.grant.GrantFold;
import io.keystory.events.grant.GrantId;
import io.keystory.events.grant.GrantView;
import io.keystory.events.hook.HookEvent;
import io.keystory.events.hook.HookFold;
import io.keystory.events.hook.HookId;
import io.keystory.events.hook.HookView;
import io.keystory.events.onetimetoken.OneTimeTokenEvent;
import io.keystory.events.onetimetoken.OneTimeTokenFold;
import io.keystory.events.onetimetoken.OneTimeTokenId;
import io.keystory.events.onetimetoken.OneTimeTokenView;
import io.keystory.events.organization.OrganizationEvent;
import io.keystory.events.organization.OrganizationFold;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organization.OrganizationView;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent;
import io.keystory.events.organizationinvitation.OrganizationInvitationFold;
import io.keystory.events.organizationinvitation.OrganizationInvitationId;
import io.keystory.events.organizationinvitation.OrganizationInvitationView;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent;
import io.keystory.events.organizationtemplate.OrganizationRoleFold;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.organizationtemplate.OrganizationRoleView;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent;
import io.keystory.events.organizationtemplate.OrganizationScopeFold;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.organizationtemplate.OrganizationScopeView;
import io.keystory.events.phrase.CustomPhrasesEvent;
import io.keystory.events.phrase.CustomPhrasesFold;
import io.keystory.events.phrase.CustomPhrasesId;
import io.keystory.events.phrase.CustomPhrasesView;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.StreamId;
import io.keystory.events.profilefield.ProfileFieldsEvent;
import io.keystory.events.profilefield.ProfileFieldsFold;
import io.keystory.events.profilefield.ProfileFieldsId;
import io.keystory.events.profilefield.ProfileFieldsView;
import io.keystory.events.resource.ResourceEvent;
import io.keystory.events.resource.ResourceFold;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ResourceView;
import io.keystory.events.role.RoleEvent;
import io.keystory.events.role.RoleFold;
import io.keystory.events.role.RoleId;
import io.keystory.events.role.RoleView.AssignedScope;
import io.keystory.events.role.RoleView;
import io.keystory.events.samlapplication.SamlApplicationEvent;
import io.keystory.events.samlapplication.SamlApplicationFold;
import io.keystory.events.samlapplication.SamlApplicationId;
import io.keystory.events.samlapplication.SamlApplicationView;
import io.keystory.events.session.SessionEvent;
import io.keystory.events.session.SessionFold;
import io.keystory.events.session.SessionId;
import io.keystory.events.session.SessionView;
import io.keystory.events.signinexperience.SignInExperienceEvent;
import io.keystory.events.signinexperience.SignInExperienceFold;
import io.keystory.events.signinexperience.SignInExperienceId;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.events.ssoconnector.SsoConnectorEvent;
import io.keystory.events.ssoconnector.SsoConnectorFold;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import java.util.Map;
import java.util.function.Function;

/**
 * How the history of a kind of entity is told: its fold, and what belongs to it but is not in its view's JSON.
 *
 * @param entity what the kind is called when there is none of that id
 * @param stream the stream of an id
 * @param more fields beside those of the view
 * @param hasRoles whether it can be given roles
 */
record Story<V, E extends DomainEvent>(
        String entity, Function<String, StreamId> stream, Fold<V, E> fold, Function<V, Map<String, Object>> more,
        boolean hasRoles) {

    static final Story<UserView, UserEvent> USER =
            new Story<>("users", id -> new UserId(id).stream(), new UserFold(), user -> Map.of(), true);

    static final Story<ApplicationView, ApplicationEvent> APPLICATION = new Story<>("applications",
            id -> new ApplicationId(id).stream(), new ApplicationFold(), ApplicationStory::more, true);

    static final Story<RoleView, RoleEvent> ROLE = new Story<>("roles", id -> new RoleId(id).stream(), new RoleFold(),
            role -> Map.of("scopes", role.scopes().stream().map(AssignedScope::scopeId).toList()), false);

    static final Story<ResourceView, ResourceEvent> RESOURCE = new Story<>("resources",
            id -> new ResourceId(id).stream(), new ResourceFold(), resource -> Map.of("scopes", resource.scopes()),
            false);

    static final Story<OrganizationView, OrganizationEvent> ORGANIZATION =
            new Story<>("organizations", id -> new OrganizationId(id).stream(), new OrganizationFold(),
                    organization -> Map.of(
                            "emailDomains", organization.emailDomains().stream().sorted().toList(),
                            "joiningRoleIds", organization.joiningRoleIds().stream()
                                    .map(OrganizationRoleId::value).sorted().toList(),
                            "joiningSsoConnectorIds", organization.joiningSsoConnectorIds().stream()
                                    .map(SsoConnectorId::value).sorted().toList()), false);

    static final Story<OrganizationRoleView, OrganizationRoleEvent> ORGANIZATION_ROLE =
            new Story<>("organization_roles", id -> new OrganizationRoleId(id).stream(), new OrganizationRoleFold(),
                    role -> Map.of(
                            "scopes", role.scopes().stream().map(OrganizationScopeId::value).sorted().toList(),
                            "resourceScopes", role.resourceScopes().stream()
                                    .map(AssignedScope::scopeId).sorted().toList()), false);

    static final Story<OrganizationScopeView, OrganizationScopeEvent> ORGANIZATION_SCOPE = plain(
            "organization_scopes", id -> new OrganizationScopeId(id).stream(), new OrganizationScopeFold());

    static final Story<OrganizationInvitationView, OrganizationInvitationEvent> ORGANIZATION_INVITATION =
            new Story<>("organization_invitations", id -> new OrganizationInvitationId(id).stream(),
                    new OrganizationInvitationFold(), invitation -> Map.of("organizationRoles", invitation.roleIds()
                            .stream().map(OrganizationRoleId::value).sorted().toList()), false);

    static final Story<OneTimeTokenView, OneTimeTokenEvent> ONE_TIME_TOKEN =
            plain("one_time_tokens", id -> new OneTimeTokenId(id).stream(), new OneTimeTokenFold());

    static final Story<ConnectorView, ConnectorEvent> CONNECTOR =
            plain("connectors", id -> new ConnectorId(id).stream(), new ConnectorFold());

    static final Story<SsoConnectorView, SsoConnectorEvent> SSO_CONNECTOR =
            plain("sso_connectors", id -> new SsoConnectorId(id).stream(), new SsoConnectorFold());

    static final Story<EmailTemplateView, EmailTemplateEvent> EMAIL_TEMPLATE =
            plain("email_templates", id -> new EmailTemplateId(id).stream(), new EmailTemplateFold());

    static final Story<HookView, HookEvent> HOOK =
            plain("hooks", id -> new HookId(id).stream(), new HookFold());

    static final Story<ActionView, ActionEvent> ACTION =
            plain("actions", id -> ActionType.of(id).stream(), new ActionFold());

    static final Story<SamlApplicationView, SamlApplicationEvent> SAML_APPLICATION = plain(
            "saml_applications", id -> new SamlApplicationId(id).stream(), new SamlApplicationFold());

    static final Story<SessionView, SessionEvent> SESSION =
            plain("sessions", id -> new SessionId(id).stream(), new SessionFold());

    static final Story<GrantView, GrantEvent> GRANT =
            plain("grants", id -> new GrantId(id).stream(), new GrantFold());

    static final Story<SignInExperienceView, SignInExperienceEvent> SIGN_IN_EXPERIENCE =
            plain("sign_in_experiences", id -> new SignInExperienceId(id).stream(), new SignInExperienceFold());

    static final Story<AccountCenterView, AccountCenterEvent> ACCOUNT_CENTER =
            plain("account_centers", id -> new AccountCenterId(id).stream(), new AccountCenterFold());

    static final Story<CustomPhrasesView, CustomPhrasesEvent> CUSTOM_PHRASES =
            plain("custom_phrases", id -> new CustomPhrasesId(id).stream(), new CustomPhrasesFold());

    static final Story<ProfileFieldsView, ProfileFieldsEvent> CUSTOM_PROFILE_FIELDS =
            plain("custom_profile_fields", id -> new ProfileFieldsId(id).stream(), new ProfileFieldsFold());

    static final Story<CaptchaProviderView, CaptchaProviderEvent> CAPTCHA_PROVIDER =
            plain("captcha_providers", id -> new CaptchaProviderId(id).stream(), new CaptchaProviderFold());

    static final Story<DomainsView, DomainsEvent> DOMAINS =
            plain("domains", id -> new DomainsId(id).stream(), new DomainsFold());

    static <V, E extends DomainEvent> Story<V, E> plain(
            String entity, Function<String, StreamId> stream, Fold<V, E> fold) {
        return new Story<>(entity, stream, fold, view -> Map.of(), false);
    }
}

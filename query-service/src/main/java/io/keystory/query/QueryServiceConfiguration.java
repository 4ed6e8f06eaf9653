package io.keystory.query;

import io.keystory.query.account.MyAccountReads;
import io.keystory.query.accountcenter.AccountCenterReads;
import io.keystory.query.action.ActionReads;
import io.keystory.query.administrator.AdministratorController;
import io.keystory.query.application.ApplicationReads;
import io.keystory.query.applicationexperience.ApplicationExperienceReads;
import io.keystory.query.audit.LogReads;
import io.keystory.query.captcha.CaptchaProviderReads;
import io.keystory.query.clientregistration.ClientRegistrationReads;
import io.keystory.query.configuration.ConfigurationReads;
import io.keystory.query.connector.ConnectorReads;
import io.keystory.query.dashboard.DashboardReads;
import io.keystory.query.document.ApiDocument;
import io.keystory.query.domain.DomainReads;
import io.keystory.query.emailtemplate.EmailTemplateReads;
import io.keystory.query.event.EventReads;
import io.keystory.query.grant.GrantReads;
import io.keystory.query.hasura.HasuraController;
import io.keystory.query.history.HistoryController;
import io.keystory.query.hook.HookReads;
import io.keystory.query.interaction.InteractionReads;
import io.keystory.query.jwtcustomizer.JwtCustomizerReads;
import io.keystory.query.message.DevelopmentInboxController;
import io.keystory.query.onetimetoken.OneTimeTokenReads;
import io.keystory.query.organization.OrganizationReads;
import io.keystory.query.organizationinvitation.OrganizationInvitationReads;
import io.keystory.query.organizationtemplate.OrganizationTemplateReads;
import io.keystory.query.person.PersonReads;
import io.keystory.query.phrase.CustomPhrasesReads;
import io.keystory.query.platform.ReadPlatform;
import io.keystory.query.profilefield.ProfileFieldReads;
import io.keystory.query.projection.ProjectionController;
import io.keystory.query.resource.ResourceReads;
import io.keystory.query.role.RoleReads;
import io.keystory.query.samlapplication.SamlApplicationReads;
import io.keystory.query.session.SessionReads;
import io.keystory.query.signinexperience.SignInExperienceReads;
import io.keystory.query.signingkey.SigningKeyReads;
import io.keystory.query.ssoconnector.SsoConnectorReads;
import io.keystory.query.status.EndpointController;
import io.keystory.query.status.StatusController;
import io.keystory.query.user.UserReads;
import io.keystory.query.userasset.UserAssetController;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The read side, to be imported beside the platform's configuration; it brings its own schema up to date. */
@Configuration(proxyBeanMethods = false)
@Import({
    ReadPlatform.class, UserReads.class, ApplicationReads.class, ResourceReads.class, RoleReads.class,
    OrganizationTemplateReads.class, OrganizationReads.class, OrganizationInvitationReads.class,
    OneTimeTokenReads.class, SessionReads.class, GrantReads.class,
    ConnectorReads.class, SsoConnectorReads.class, EmailTemplateReads.class, DevelopmentInboxController.class, SignInExperienceReads.class, AccountCenterReads.class,
    MyAccountReads.class, DashboardReads.class, StatusController.class,
    ApiDocument.class,
    HistoryController.class, EventReads.class, ProjectionController.class, AdministratorController.class,
    PersonReads.class, CustomPhrasesReads.class, SigningKeyReads.class, ConfigurationReads.class,
    JwtCustomizerReads.class, ActionReads.class, LogReads.class, HookReads.class, ClientRegistrationReads.class,
    ProfileFieldReads.class, CaptchaProviderReads.class, ApplicationExperienceReads.class, EndpointController.class,
    DomainReads.class, UserAssetController.class, SamlApplicationReads.class, InteractionReads.class,
    HasuraController.class
})
public class QueryServiceConfiguration {}

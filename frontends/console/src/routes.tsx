import { Splash } from '@keystory/app-kit';
import { Navigate, type RouteObject } from 'react-router';
import { ConsoleGate } from './shell/ConsoleGate';
import { movedRoutes } from './shell/movedRoutes';
import { NotFoundPage } from './shell/NotFoundPage';
import { PageCrashed } from './shell/PageCrashed';

/** Every page of the console; each is fetched when it is first opened. */
export const routes: RouteObject[] = [
  {
    HydrateFallback: Splash,
    ErrorBoundary: PageCrashed,
    children: [
      { path: 'welcome', lazy: () => import('./welcome/WelcomePage') },
      {
        Component: ConsoleGate,
        children: [
          { index: true, element: <Navigate to="/get-started" replace /> },
          { path: 'callback', Component: Splash },
          {
            ErrorBoundary: PageCrashed,
            children: [
              { path: 'get-started', lazy: () => import('./start/GetStartedPage') },
              { path: 'dashboard', lazy: () => import('./dashboard/DashboardPage') },
              { path: 'applications', lazy: () => import('./applications/list/ApplicationsPage') },
              { path: 'guides', lazy: () => import('./applications/guide/GuidesPage') },
              { path: 'applications/:id/:tab?', lazy: () => import('./applications/detail/ApplicationPage') },
              { path: 'saml-applications/:id/:tab?', lazy: () => import('./applications/saml/SamlPage') },
              { path: 'connectors', lazy: () => import('./connectors/ConnectorsPage') },
              { path: 'connectors/new/:kindId', lazy: () => import('./connectors/NewConnectorPage') },
              { path: 'connectors/:id/:tab?', lazy: () => import('./connectors/ConnectorPage') },
              { path: 'enterprise-sso', lazy: () => import('./ssoconnectors/SsoConnectorsPage') },
              { path: 'enterprise-sso/:id/:tab?', lazy: () => import('./ssoconnectors/SsoConnectorPage') },
              { path: 'account-center/:tab?', lazy: () => import('./signin/AccountCenterPage') },
              { path: 'email-templates', lazy: () => import('./emailtemplates/EmailTemplatesPage') },
              { path: 'email-templates/:id/:tab?', lazy: () => import('./emailtemplates/EmailTemplatePage') },
              { path: 'mfa', lazy: () => import('./signin/MfaPage') },
              { path: 'phrases/:tab?', lazy: () => import('./phrases/PhrasesPage') },
              { path: 'profile-fields/:tab?', lazy: () => import('./profilefields/ProfileFieldsPage') },
              { path: 'profile-fields/field/:name', lazy: () => import('./profilefields/ProfileFieldPage') },
              { path: 'organizations', lazy: () => import('./organizations/OrganizationsPage') },
              { path: 'organizations/:id/:tab?', lazy: () => import('./organizations/detail/OrganizationPage') },
              { path: 'organization-invitations/:id/:tab?', lazy: () => import('./organizations/detail/InvitationPage') },
              { path: 'organization-scopes/:id/:tab?', lazy: () => import('./organizations/template/OrganizationScopePage') },
              { path: 'organization-roles/:id/:tab?', lazy: () => import('./organizations/template/OrganizationRolePage') },
              { path: 'organization-template/:tab?', lazy: () => import('./organizations/template/TemplatePage') },
              { path: 'one-time-tokens', lazy: () => import('./onetimetokens/OneTimeTokensPage') },
              { path: 'one-time-tokens/:id/:tab?', lazy: () => import('./onetimetokens/OneTimeTokenPage') },
              { path: 'resources', lazy: () => import('./resources/ResourcesPage') },
              { path: 'resources/:id/:tab?', lazy: () => import('./resources/ResourcePage') },
              { path: 'roles', lazy: () => import('./roles/RolesPage') },
              { path: 'roles/:id/:tab?', lazy: () => import('./roles/RolePage') },
              { path: 'security/:tab?', lazy: () => import('./signin/SecurityPage') },
              { path: 'sign-in-experience/:tab?', lazy: () => import('./signin/SignInPage') },
              { path: 'users', lazy: () => import('./users/list/UsersPage') },
              { path: 'users/import', lazy: () => import('./users/import/ImportUsersPage') },
              { path: 'users/:id/:tab?', lazy: () => import('./users/detail/UserPage') },
              { path: 'client-registration', lazy: () => import('./registration/RegistrationPage') },
              { path: 'custom-jwt/:tab?', lazy: () => import('./tokens/CustomJwtPage') },
              { path: 'actions/:tab?', lazy: () => import('./actions/ActionsPage') },
              { path: 'events', lazy: () => import('./events/EventsPage') },
              { path: 'events/:position', lazy: () => import('./events/EventPage') },
              { path: 'events/tree/:correlationId', lazy: () => import('./events/TreePage') },
              { path: 'settings/:tab?', lazy: () => import('./settings/SettingsPage') },
              { path: 'sign-ins', lazy: () => import('./signins/SignInsPage') },
              { path: 'sign-ins/:id', lazy: () => import('./signins/StoryPage') },
              { path: 'inbox', lazy: () => import('./inbox/InboxPage') },
              { path: 'audit-log', lazy: () => import('./logs/LogsPage') },
              { path: 'audit-log/:id', lazy: () => import('./logs/LogPage') },
              { path: 'webhooks', lazy: () => import('./webhooks/HooksPage') },
              { path: 'webhooks/:id/:tab?', lazy: () => import('./webhooks/HookPage') },
              { path: 'read-models', lazy: () => import('./projections/ReadModelsPage') },
              ...movedRoutes,
              { path: '*', Component: NotFoundPage },
            ],
          },
        ],
      },
    ],
  },
];

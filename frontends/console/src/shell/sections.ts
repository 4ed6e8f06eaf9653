import {
  IconApi,
  IconApps,
  IconBrush,
  IconBuilding,
  IconBuildingSkyscraper,
  IconChartBar,
  IconCode,
  IconDatabase,
  IconDeviceMobileMessage,
  IconForms,
  IconInbox,
  IconLanguage,
  IconLink,
  IconListDetails,
  IconLogin,
  IconMail,
  IconPlugConnected,
  IconRocket,
  IconScript,
  IconSettings,
  IconShield,
  IconShieldLock,
  IconTicket,
  IconTimelineEvent,
  IconUserCog,
  IconUsers,
  IconUsersGroup,
  IconWebhook,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { en } from '../locales';

export interface Destination {
  id: keyof typeof en.nav.items;
  path: string;
  icon: ComponentType<{ size?: number; stroke?: number }>;
}

export interface Section {
  id: keyof typeof en.nav.sections;
  items: Destination[];
}

/** The sidebar. A new page is one line here and one in the routes. */
export const sections: Section[] = [
  {
    id: 'overview',
    items: [
      { id: 'getStarted', path: '/get-started', icon: IconRocket },
      { id: 'dashboard', path: '/dashboard', icon: IconChartBar },
    ],
  },
  {
    id: 'authentication',
    items: [
      { id: 'applications', path: '/applications', icon: IconApps },
      { id: 'signin', path: '/sign-in-experience', icon: IconBrush },
      { id: 'profileFields', path: '/profile-fields', icon: IconForms },
      { id: 'phrases', path: '/phrases', icon: IconLanguage },
      { id: 'mfa', path: '/mfa', icon: IconDeviceMobileMessage },
      { id: 'connectors', path: '/connectors', icon: IconPlugConnected },
      { id: 'sso', path: '/enterprise-sso', icon: IconBuildingSkyscraper },
      { id: 'emailTemplates', path: '/email-templates', icon: IconMail },
      { id: 'security', path: '/security', icon: IconShieldLock },
      { id: 'accountCenter', path: '/account-center', icon: IconUserCog },
    ],
  },
  {
    id: 'authorization',
    items: [
      { id: 'resources', path: '/resources', icon: IconApi },
      { id: 'roles', path: '/roles', icon: IconShield },
      { id: 'template', path: '/organization-template', icon: IconUsersGroup },
    ],
  },
  {
    id: 'users',
    items: [
      { id: 'organizations', path: '/organizations', icon: IconBuilding },
      { id: 'users', path: '/users', icon: IconUsers },
      { id: 'signIns', path: '/sign-ins', icon: IconLogin },
      { id: 'oneTimeTokens', path: '/one-time-tokens', icon: IconLink },
    ],
  },
  {
    id: 'developer',
    items: [
      { id: 'customJwt', path: '/custom-jwt', icon: IconCode },
      { id: 'signInScripts', path: '/actions', icon: IconScript },
      { id: 'registration', path: '/client-registration', icon: IconTicket },
      { id: 'webhooks', path: '/webhooks', icon: IconWebhook },
      { id: 'inbox', path: '/inbox', icon: IconInbox },
    ],
  },
  {
    id: 'system',
    items: [
      { id: 'events', path: '/events', icon: IconTimelineEvent },
      { id: 'logs', path: '/audit-log', icon: IconListDetails },
      { id: 'projections', path: '/read-models', icon: IconDatabase },
      { id: 'settings', path: '/settings', icon: IconSettings },
    ],
  },
];

import {
  IconApps,
  IconChartBar,
  IconDatabase,
  IconInbox,
  IconListDetails,
  IconPlugConnected,
  IconRocket,
  IconUsers,
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
      { id: 'connectors', path: '/connectors', icon: IconPlugConnected },
    ],
  },
  { id: 'users', items: [{ id: 'users', path: '/users', icon: IconUsers }] },
  {
    id: 'system',
    items: [
      { id: 'inbox', path: '/inbox', icon: IconInbox },
      { id: 'logs', path: '/audit-log', icon: IconListDetails },
      { id: 'webhooks', path: '/webhooks', icon: IconWebhook },
      { id: 'projections', path: '/read-models', icon: IconDatabase },
    ],
  },
];

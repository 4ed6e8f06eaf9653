import { applications } from './applications';
import { connectors } from './connectors';
import { consent } from './consent';
import { dashboard } from './dashboard';
import { history } from './history';
import { inbox } from './inbox';
import { logs } from './logs';
import { past } from './past';
import { projections } from './projections';
import { shell } from './shell';
import { users } from './users';
import { webhooks } from './webhooks';

export const en = {
  ...shell,
  ...users,
  ...applications,
  ...connectors,
  ...consent,
  ...dashboard,
  ...history,
  ...inbox,
  ...logs,
  ...past,
  ...projections,
  ...webhooks,
} as const;

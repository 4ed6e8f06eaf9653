import { applications } from './applications';
import { connectors } from './connectors';
import { consent } from './consent';
import { history } from './history';
import { inbox } from './inbox';
import { past } from './past';
import { projections } from './projections';
import { shell } from './shell';
import { users } from './users';

export const en = { ...shell, ...users, ...applications, ...connectors, ...consent, ...history, ...inbox, ...past, ...projections } as const;

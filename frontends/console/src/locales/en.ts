import { applications } from './applications';
import { consent } from './consent';
import { history } from './history';
import { past } from './past';
import { projections } from './projections';
import { shell } from './shell';
import { users } from './users';

export const en = { ...shell, ...users, ...applications, ...consent, ...history, ...past, ...projections } as const;

import { applications } from './applications';
import { history } from './history';
import { shell } from './shell';
import { users } from './users';

export const en = { ...shell, ...users, ...applications, ...history } as const;

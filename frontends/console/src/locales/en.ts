import { applications } from './applications';
import { captcha } from './captcha';
import { common } from './common';
import { connectors } from './connectors';
import { consent } from './consent';
import { dashboard } from './dashboard';
import { emailTemplates } from './emailTemplates';
import { events } from './events';
import { history } from './history';
import { inbox } from './inbox';
import { logs } from './logs';
import { oneTimeTokens } from './oneTimeTokens';
import { organizations } from './organizations';
import { past } from './past';
import { phrases } from './phrases';
import { profileFields } from './profileFields';
import { projections } from './projections';
import { resources } from './resources';
import { saml } from './saml';
import { settings } from './settings';
import { shell } from './shell';
import { signin } from './signin';
import { ssoconnectors } from './ssoconnectors';
import { userImport } from './userImport';
import { users } from './users';
import { webhooks } from './webhooks';

export const en = {
  ...shell,
  ...applications,
  ...captcha,
  ...common,
  ...connectors,
  ...consent,
  ...dashboard,
  ...emailTemplates,
  ...events,
  ...history,
  ...inbox,
  ...logs,
  ...oneTimeTokens,
  ...organizations,
  ...past,
  ...phrases,
  ...profileFields,
  ...projections,
  ...resources,
  ...saml,
  ...settings,
  ...signin,
  ...ssoconnectors,
  ...userImport,
  ...users,
  ...webhooks,
} as const;

import type { EmailTemplate } from '@keystory/api-client';

export type Purpose = EmailTemplate['templateType'];

export const PURPOSES: Purpose[] = [
  'Generic', 'SignIn', 'Register', 'ForgotPassword', 'OrganizationInvitation', 'UserPermissionValidation', 'BindNewIdentifier',
  'MfaVerification', 'BindMfa', 'CredentialsChanged',
];

const CODE = { code: '123456' };
const INVITATION = {
  'organization.name': 'Acme',
  'organization.id': 'acme0000',
  'inviter.name': 'Grace Hopper',
  link: 'https://app.example.com/join?code=abc',
};

const CHANGED = {
  changes: '- The password was changed (27 November 2026 at 12:40 UTC, Firefox, Linux, 203.0.113.9)',
  support: 'help@example.com',
  subject: 'Your account was changed',
  text: 'This was changed on your account: …',
};

const OF: Partial<Record<Purpose, Record<string, string>>> = { OrganizationInvitation: INVITATION, CredentialsChanged: CHANGED };

/** The variables that a text for a purpose can have, with an example of each. */
export const variablesOf = (purpose: Purpose): Record<string, string> => OF[purpose] ?? CODE;

/** The text with its variables filled in as they would be; what is unknown is nothing. */
export const filled = (text: string, variables: Record<string, string>): string =>
  text.replaceAll(/\{\{\s*([\w.]+)\s*\}\}/g, (_, name: string) => variables[name] ?? '');

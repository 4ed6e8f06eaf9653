import type { IdentifierType } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';

/** Names what may be typed into the one identifier field. */
export function useIdentifierLabel(allowed: IdentifierType[]): string {
  const { t } = useTranslation('signIn');
  const has = (type: IdentifierType) => allowed.includes(type);
  if (has('username') && has('email') && has('phone')) return t('fields.any');
  if (has('username') && has('email')) return t('fields.usernameOrEmail');
  if (has('username') && has('phone')) return t('fields.usernameOrPhone');
  if (has('email') && has('phone')) return t('fields.emailOrPhone');
  return t(`fields.${allowed[0] ?? 'username'}`);
}

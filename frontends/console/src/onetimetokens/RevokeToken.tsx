import { unwrap, type OneTimeToken } from '@keystory/api-client';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChanging } from '../entity/useChanging';
import { useConfirmed } from '../forms/useConfirmed';
import { api } from '../session';

/** Ends a token before it was used; what has ended stays so. */
export function RevokeToken({ token: { id, email } }: { token: OneTimeToken }) {
  const { t } = useTranslation('console');
  const changing = useChanging(['one-time-tokens']);
  const confirmed = useConfirmed();
  const name = email ?? id;
  const ask = () =>
    confirmed({
      title: t('oneTimeTokens.revoke.title', { name }),
      body: t('oneTimeTokens.revoke.body'),
      action: t('oneTimeTokens.revoke.submit'),
      done: t('oneTimeTokens.revoke.done', { name }),
      act: () => changing(unwrap(api.PUT('/api/one-time-tokens/{id}/status', { params: { path: { id } }, body: { status: 'revoked' } }))),
    });
  return (
    <Button variant="outline" color="red" onClick={ask}>
      {t('oneTimeTokens.revoke.submit')}
    </Button>
  );
}

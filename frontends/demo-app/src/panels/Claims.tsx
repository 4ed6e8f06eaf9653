import type { IdTokenClaims } from '@logto/react';
import { useTranslation } from 'react-i18next';
import { ClaimTable } from './ClaimTable';
import { Panel } from './Panel';

/** The ID token, claim by claim. */
export function Claims({ claims }: { claims: IdTokenClaims }) {
  const { t } = useTranslation('demo');
  return (
    <Panel title={t('claims.title')} intro={t('claims.intro')}>
      <ClaimTable label={t('claims.title')} claims={claims} />
    </Panel>
  );
}

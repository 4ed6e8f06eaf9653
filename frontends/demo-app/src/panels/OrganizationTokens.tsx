import { UserScope, type IdTokenClaims } from '@logto/react';
import { useTranslation } from 'react-i18next';
import { freshClient } from '../client';
import { wantedRequest, wordsOf } from '../request';
import { Panel } from './Panel';
import { TokenOf } from './TokenOf';

/** A token for each organization of the person, where the sign-in asked for them; nothing where it did not. */
export function OrganizationTokens({ claims }: { claims: IdTokenClaims }) {
  const { t } = useTranslation('demo');
  const organizations = claims.organizations ?? [];
  if (!wordsOf(wantedRequest().scopes).includes(UserScope.Organizations)) return null;
  return (
    <Panel title={t('organizations.title')} intro={t(organizations.length > 0 ? 'organizations.intro' : 'organizations.none')}>
      {organizations.map((id) => (
        <TokenOf key={id} of={id} label={t('organizations.claims', { id })} get={() => freshClient().getOrganizationToken(id)} />
      ))}
    </Panel>
  );
}

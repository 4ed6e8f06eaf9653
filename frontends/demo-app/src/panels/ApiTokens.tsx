import { useTranslation } from 'react-i18next';
import { freshClient } from '../client';
import { wantedRequest, wordsOf } from '../request';
import { Panel } from './Panel';
import { TokenOf } from './TokenOf';

/** A token for each API that the sign-in asked for; nothing where it asked for none. */
export function ApiTokens() {
  const { t } = useTranslation('demo');
  const resources = wordsOf(wantedRequest().resources);
  if (resources.length === 0) return null;
  return (
    <Panel title={t('api.title')} intro={t('api.intro')}>
      {resources.map((resource) => (
        <TokenOf key={resource} of={resource} label={t('api.claims', { resource })} get={() => freshClient().getAccessToken(resource)} />
      ))}
    </Panel>
  );
}

import { unwrap } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import { ScriptTab } from '../scripts/ScriptTab';
import { api } from '../session';
import { TabbedPage } from '../shell/TabbedPage';
import { Customizer } from './Customizer';
import { EXAMPLES, type TokenType } from './examples';

const TYPES: TokenType[] = ['access-token', 'client-credentials'];

/** What a script of one's own adds to access tokens, those of people and those of machines. */
export function Component() {
  const { t } = useTranslation('console');
  return (
    <TabbedPage
      title={t('customJwt.title')}
      intro={t('customJwt.intro')}
      to="/custom-jwt"
      tabs={TYPES.map((type) => ({ id: type, title: t(`customJwt.types.${type}`), content: <OfType type={type} /> }))}
    />
  );
}

function OfType({ type }: { type: TokenType }) {
  const path = { tokenTypePath: type };
  return (
    <ScriptTab
      entity={{ kind: 'jwt-customizer', id: type, place: `/custom-jwt/${type}` }}
      read={(query) => unwrap(api.GET('/api/configs/jwt-customizer/{tokenTypePath}', { params: { path, query } }))}
    >
      {(customizer) => (
        <Customizer key={`${type}${customizer === null}`} type={type} exists={customizer !== null} customizer={customizer ?? EXAMPLES[type]} />
      )}
    </ScriptTab>
  );
}

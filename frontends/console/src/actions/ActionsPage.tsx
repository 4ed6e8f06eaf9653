import { unwrap } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import { ScriptTab } from '../scripts/ScriptTab';
import { api } from '../session';
import { TabbedPage } from '../shell/TabbedPage';
import { ActionScript } from './ActionScript';
import { EXAMPLES, type ActionType } from './examples';

const TYPES = { postSignIn: 'action.postSignIn', postFirstFactorVerification: 'action.postFirstFactorVerification' } as const;

const NAMES = ['postSignIn', 'postFirstFactorVerification'] as const;

/** Scripts of one's own that have their say while somebody signs in. */
export function Component() {
  const { t } = useTranslation('console');
  return (
    <TabbedPage
      title={t('signInScripts.title')}
      intro={t('signInScripts.intro')}
      to="/actions"
      tabs={NAMES.map((name) => ({
        id: TYPES[name],
        title: t(`signInScripts.types.${name}`),
        content: <OfType type={TYPES[name]} name={t(`signInScripts.types.${name}`)} />,
      }))}
    />
  );
}

function OfType({ type, name }: { type: ActionType; name: string }) {
  const path = { actionType: type };
  return (
    <ScriptTab
      entity={{ kind: 'actions', id: type, place: `/actions/${type}` }}
      read={(query) => unwrap(api.GET('/api/configs/actions/{actionType}', { params: { path, query } }))}
    >
      {(action) => (
        <ActionScript key={`${type}${action === null}`} type={type} name={name} exists={action !== null} action={action ?? EXAMPLES[type]} />
      )}
    </ScriptTab>
  );
}

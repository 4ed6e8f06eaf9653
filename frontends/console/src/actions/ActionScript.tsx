import { unwrap, type Action } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import { optionsOf, type Field } from '../forms/field';
import { ScriptEditor } from '../scripts/ScriptEditor';
import { api } from '../session';
import type { ActionType } from './examples';

interface ActionScriptProps {
  type: ActionType;
  name: string;
  exists: boolean;
  action: Action;
}

/** The script for one moment of a sign-in. */
export function ActionScript({ type, name, exists, action }: ActionScriptProps) {
  const { t } = useTranslation('console');
  const params = { path: { actionType: type } };
  return (
    <ScriptEditor
      entity={{ kind: 'actions', id: type }}
      name={name}
      to={`/actions/${type}`}
      document={action}
      exists={exists}
      panels={usePanels()}
      put={({ script = '', ...rest }) => unwrap(api.PUT('/api/configs/actions/{actionType}', { params, body: { script, ...rest } }))}
      patch={(body) => unwrap(api.PATCH('/api/configs/actions/{actionType}', { params, body }))}
      run={(entered) => tryOut(type, entered)}
      answer={t('signInScripts.answer')}
      remove={() => unwrap(api.DELETE('/api/configs/actions/{actionType}', { params }))}
      removal={t('signInScripts.removal')}
    />
  );
}

function tryOut(actionType: ActionType, { script, contextSample, environmentVariables }: Action) {
  const body = { actionType, script: script ?? '', event: contextSample ?? {}, environmentVariables: environmentVariables ?? {} };
  return unwrap(api.POST('/api/configs/actions/test', { body }));
}

function usePanels() {
  const { t } = useTranslation('console');
  const script: Field[] = [
    { path: 'enabled', kind: 'switch', label: t('signInScripts.enabled'), hint: t('signInScripts.enabledHint') },
    { path: 'script', kind: 'code', label: t('scripts.script'), required: true },
    {
      path: 'onExecutionError',
      kind: 'choice',
      label: t('signInScripts.onError'),
      hint: t('signInScripts.onErrorHint'),
      required: true,
      options: optionsOf(['block', 'allow'] as const, (choice) => t(`signInScripts.onErrors.${choice}`)),
    },
    { path: 'environmentVariables', kind: 'json', label: t('scripts.environment') },
  ];
  const samples: Field[] = [{ path: 'contextSample', kind: 'json', label: t('signInScripts.event') }];
  return [
    { title: t('scripts.script'), intro: t('signInScripts.scriptIntro'), fields: script },
    { title: t('scripts.samples'), intro: t('scripts.samplesIntro'), fields: samples },
  ];
}

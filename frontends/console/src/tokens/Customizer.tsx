import { unwrap, type JwtCustomizer } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import type { Field } from '../forms/field';
import { ScriptEditor } from '../scripts/ScriptEditor';
import { api } from '../session';
import type { TokenType } from './examples';

interface CustomizerProps {
  type: TokenType;
  exists: boolean;
  customizer: JwtCustomizer;
}

/** The script for one kind of token. */
export function Customizer({ type, exists, customizer }: CustomizerProps) {
  const { t } = useTranslation('console');
  const params = { path: { tokenTypePath: type } };
  return (
    <ScriptEditor
      entity={{ kind: 'jwt-customizer', id: type }}
      name={t(`customJwt.types.${type}`)}
      to={`/custom-jwt/${type}`}
      document={customizer}
      exists={exists}
      panels={usePanels()}
      put={({ script = '', ...rest }) => unwrap(api.PUT('/api/configs/jwt-customizer/{tokenTypePath}', { params, body: { script, ...rest } }))}
      patch={(body) => unwrap(api.PATCH('/api/configs/jwt-customizer/{tokenTypePath}', { params, body }))}
      run={(entered) => tryOut(type, entered)}
      answer={t('customJwt.claims')}
      remove={() => unwrap(api.DELETE('/api/configs/jwt-customizer/{tokenTypePath}', { params }))}
      removal={t('customJwt.removal')}
    />
  );
}

function tryOut(type: TokenType, { script, tokenSample, contextSample, environmentVariables }: JwtCustomizer) {
  const samples = { token: tokenSample ?? {}, context: contextSample ?? {} };
  const body = { tokenType: type, script: script ?? '', ...samples, environmentVariables: environmentVariables ?? {} };
  return unwrap(api.POST('/api/configs/jwt-customizer/test', { body }));
}

function usePanels() {
  const { t } = useTranslation('console');
  const script: Field[] = [
    { path: 'script', kind: 'code', label: t('scripts.script'), required: true },
    { path: 'blockIssuanceOnError', kind: 'switch', label: t('customJwt.block'), hint: t('customJwt.blockHint') },
    { path: 'environmentVariables', kind: 'json', label: t('scripts.environment') },
  ];
  const samples: Field[] = [
    { path: 'tokenSample', kind: 'json', label: t('customJwt.token') },
    { path: 'contextSample', kind: 'json', label: t('customJwt.context') },
  ];
  return [
    { title: t('scripts.script'), intro: t('customJwt.scriptIntro'), fields: script },
    { title: t('scripts.samples'), intro: t('scripts.samplesIntro'), fields: samples },
  ];
}

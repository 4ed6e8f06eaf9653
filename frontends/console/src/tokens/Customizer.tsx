import { unwrap, type JwtCustomizer } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import { DeletePanel } from '../entity/DeletePanel';
import { useChanging } from '../entity/useChanging';
import { documentOf, type Field } from '../forms/field';
import { SettingsForm } from '../forms/SettingsForm';
import { api } from '../session';
import type { TokenType } from './examples';
import { TrialRun } from './TrialRun';

interface CustomizerProps {
  type: TokenType;
  exists: boolean;
  customizer: JwtCustomizer;
}

/** The script for one kind of token, with a trial run of what is entered. */
export function Customizer({ type, exists, customizer }: CustomizerProps) {
  const { t } = useTranslation('console');
  const panels = usePanels();
  const fields = panels.flatMap((panel) => panel.fields);
  const changing = useChanging(['jwt-customizer']);
  const params = { path: { tokenTypePath: type } };
  const save = (change: Record<string, unknown>) => {
    const body = { ...customizer, script: '', ...change };
    return changing(unwrap(api.PUT('/api/configs/jwt-customizer/{tokenTypePath}', { params, body })));
  };
  return (
    <>
      <SettingsForm
        document={customizer}
        isNew={!exists}
        panels={panels}
        save={save}
        renderAside={(values) => <TrialRun type={type} customizer={() => documentOf(fields, values) as unknown as JwtCustomizer} />}
      />
      {exists && (
        <DeletePanel
          entity={{ kind: 'jwt-customizer', id: type }}
          name={t(`customJwt.types.${type}`)}
          title={t('customJwt.delete.submit')}
          body={t('customJwt.delete.body')}
          act={() => unwrap(api.DELETE('/api/configs/jwt-customizer/{tokenTypePath}', { params }))}
          to={`/custom-jwt/${type}`}
        />
      )}
    </>
  );
}

function usePanels() {
  const { t } = useTranslation('console');
  const script: Field[] = [
    { path: 'script', kind: 'code', label: t('customJwt.script'), required: true },
    { path: 'blockIssuanceOnError', kind: 'switch', label: t('customJwt.block'), hint: t('customJwt.blockHint') },
    { path: 'environmentVariables', kind: 'json', label: t('customJwt.environment') },
  ];
  const samples: Field[] = [
    { path: 'tokenSample', kind: 'json', label: t('customJwt.token') },
    { path: 'contextSample', kind: 'json', label: t('customJwt.context') },
  ];
  return [
    { title: t('customJwt.script'), intro: t('customJwt.scriptIntro'), fields: script },
    { title: t('customJwt.samples'), intro: t('customJwt.samplesIntro'), fields: samples },
  ];
}

import { Code } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { variablesOf, type Purpose } from './purposes';

/** What a text for a purpose can have in double braces, and what it stands for. */
export function Variables({ purpose }: { purpose: Purpose }) {
  const { t } = useTranslation('console');
  return (
    <>
      {t('emailTemplates.variablesIntro')}
      <ul style={{ margin: '8px 0 0', paddingInlineStart: 18 }}>
        {Object.keys(variablesOf(purpose)).map((name) => (
          <li key={name}>
            <Code>{`{{${name}}}`}</Code> {t(`emailTemplates.variables.${name.replace('.', '_') as 'code'}`)}
          </li>
        ))}
      </ul>
    </>
  );
}

import { bounds } from '@keystory/api-client';
import { Code } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../shell/Panel';
import { CUSTOM_DATA, PROFILE, TEXTS } from './columns';
import styles from './Import.module.css';

/** Which columns a file can have, and what they hold. */
export function ColumnList() {
  const { t } = useTranslation('console');
  const values = bounds.newUser.passwordAlgorithm.enum.join(', ');
  const columns = [
    ...[...TEXTS, CUSTOM_DATA].map((column) => [column, t(`userImport.columns.${column}`, { values })] as const),
    ['profile.…', PROFILE.join(', ')] as const,
  ];
  return (
    <Panel title={t('userImport.columns.title')} intro={t('userImport.columns.intro')}>
      <dl className={styles.columns}>
        {columns.map(([column, holds]) => (
          <Fragment key={column}>
            <dt>
              <Code>{column}</Code>
            </dt>
            <dd>{holds}</dd>
          </Fragment>
        ))}
      </dl>
    </Panel>
  );
}

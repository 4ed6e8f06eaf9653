import { UnsavedGuard, useKeptFocus } from '@keystory/app-kit';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../../shell/BackLink';
import { PageHeader } from '../../shell/PageHeader';
import { ChooseFile } from './ChooseFile';
import { ColumnList } from './ColumnList';
import { ImportRun } from './ImportRun';
import { Preview } from './Preview';
import { useChosenFile } from './useChosenFile';
import { useImport } from './useImport';

/** Creates users from a file: what is in it, how far it has come, and who was not imported. */
export function Component() {
  const { t, i18n } = useTranslation('console');
  const { chosen, ...file } = useChosenFile();
  const run = useImport();
  const kept = useKeptFocus();
  const left = run.progress?.left ?? 0;
  const startOver = () => {
    run.forget();
    file.forget();
  };
  return (
    <>
      <UnsavedGuard
        dirty={left > 0}
        title={t('userImport.leave.title')}
        body={t('userImport.leave.body', { count: left, number: left.toLocaleString(i18n.language) })}
      />
      <BackLink to="/users">{t('users.title')}</BackLink>
      <PageHeader title={t('userImport.title')} intro={t('userImport.intro')} />
      <div {...kept}>
        {!chosen && <ChooseFile {...file} />}
        {!chosen && <ColumnList />}
        {chosen && !run.progress && <Preview chosen={chosen} onImport={() => run.begin(chosen.ready)} onOther={startOver} />}
        {chosen && run.progress && <ImportRun chosen={chosen} progress={run.progress} run={run} onOther={startOver} />}
      </div>
    </>
  );
}

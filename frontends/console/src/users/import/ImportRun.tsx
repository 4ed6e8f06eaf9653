import { Button, Group, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../shell/Panel';
import { identifiersOf } from './columns';
import { failuresCsv, saveCsv } from './download';
import { FailureList } from './FailureList';
import { ImportProgress } from './ImportProgress';
import type { Row } from './read';
import type { Chosen } from './useChosenFile';
import type { Progress } from './UserImport';

interface ImportRunProps {
  chosen: Chosen;
  progress: Progress;
  run: { stop: () => void; goOn: () => void; rest: () => Row[] };
  onOther: () => void;
}

/** An import under way, stopped or done, with what can be done about it and who was not imported. */
export function ImportRun({ chosen, progress, run, onOther }: ImportRunProps) {
  const { t } = useTranslation('console');
  const { state, left } = progress;
  const failures = [...chosen.problems, ...progress.failures].toSorted((one, other) => one.line - other.line);
  const download = () => {
    const untried = run.rest().map(({ line, values }) => ({ line, who: identifiersOf(values), reason: t('userImport.untried') }));
    saveCsv('not-imported.csv', failuresCsv([...failures, ...untried]));
  };
  const canGoOn = state === 'stopped' || state === 'unanswered';
  return (
    <>
      <Panel title={chosen.name} stacked>
        <ImportProgress progress={progress} total={chosen.ready.length} problems={chosen.problems.length} />
        <Group>
          {state === 'running' && (
            <Button variant="default" onClick={run.stop}>
              {t('userImport.stop')}
            </Button>
          )}
          {canGoOn && <Button onClick={run.goOn}>{t('userImport.goOn')}</Button>}
          {state !== 'running' && failures.length + left > 0 && (
            <Button variant="default" leftSection={<IconDownload size={18} />} onClick={download}>
              {t('userImport.download')}
            </Button>
          )}
          {state === 'done' && (
            <Button variant="default" onClick={onOther}>
              {t('userImport.file.other')}
            </Button>
          )}
        </Group>
        {state !== 'running' && failures.length + left > 0 && (
          <Text size="sm" c="dimmed">
            {t('userImport.downloadHint')}
          </Text>
        )}
      </Panel>
      {failures.length > 0 && <FailureList title={t('userImport.failures')} failures={failures} />}
    </>
  );
}

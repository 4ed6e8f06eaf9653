import { Alert, Anchor, Button, FileButton, Paper, Text } from '@mantine/core';
import { IconAlertCircle, IconUpload } from '@tabler/icons-react';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../shell/Panel';
import { saveCsv } from './download';
import { EXAMPLE } from './example';
import styles from './Import.module.css';
import { MOST_BYTES, MOST_ROWS } from './read';

interface ChooseFileProps {
  choose: (file: File) => void;
  reading: boolean;
  /** Why the file that was chosen last cannot be imported. */
  refusal: string | undefined;
}

const KINDS = '.csv,.tsv,.txt,.jsonl,.ndjson,.json,text/csv,application/x-ndjson';

/** Takes a file by its dialogue or by dropping it. */
export function ChooseFile({ choose, reading, refusal }: ChooseFileProps) {
  const { t, i18n } = useTranslation('console');
  const reset = useRef<() => void>(null);
  const { isOver, ...target } = useDropTarget(choose);
  const most = { size: MOST_BYTES / 1_000_000, people: MOST_ROWS.toLocaleString(i18n.language) };
  const take = (file: File | null) => {
    if (file) choose(file);
    reset.current?.(); // so that the same file can be chosen again, mended
  };
  return (
    <Panel title={t('userImport.file.title')} intro={t('userImport.file.intro', most)}>
      {refusal && (
        <Alert color="red" icon={<IconAlertCircle />} role="alert">
          {refusal}
        </Alert>
      )}
      <Paper className={styles.drop ?? ''} data-over={isOver} {...target}>
        <FileButton accept={KINDS} resetRef={reset} onChange={take}>
          {(props) => (
            <Button {...props} leftSection={<IconUpload size={18} />} loading={reading}>
              {t('userImport.file.choose')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed" mt="xs">
          {t('userImport.file.drop')}
        </Text>
      </Paper>
      <div>
        <Anchor component="button" type="button" onClick={() => saveCsv('users.csv', EXAMPLE)}>
          {t('userImport.file.example')}
        </Anchor>
      </div>
    </Panel>
  );
}

function useDropTarget(onFile: (file: File) => void) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return { isOver, onDragOver: over, onDragLeave: () => setOver(false), onDrop: drop };
}

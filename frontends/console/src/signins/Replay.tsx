import type { StoryStep } from '@keystory/api-client';
import { Button, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FieldValue } from '../history/FieldValue';
import { Panel } from '../shell/Panel';
import { fieldsAfter } from './replay';
import styles from './Replay.module.css';
import { useStepTitle } from './useStepTitle';

interface ReplayProps {
  steps: StoryStep[];
  /** How many steps have happened, from 1. */
  count: number;
  onMove: (count: number) => void;
}

/** A sign-in as it was after one of its steps, to be gone through forwards and back. */
export function Replay({ steps, count, onMove }: ReplayProps) {
  const { t } = useTranslation('console');
  const titleOf = useStepTitle();
  const fields = fieldsAfter(steps, count);
  return (
    <Panel title={t('signins.replay.title')} intro={t('signins.replay.intro')}>
      <Group justify="space-between" gap="sm">
        <Text fw={550} aria-live="polite">
          {t('signins.replay.step', { count, total: steps.length })} {titleOf(steps[count - 1]?.event.type ?? '')}
        </Text>
        <Group gap="xs">
          <Button variant="default" leftSection={<IconChevronLeft size={16} />} {...atEnd(count <= 1)} onClick={() => onMove(Math.max(count - 1, 1))}>
            {t('signins.replay.back')}
          </Button>
          <Button
            variant="default"
            rightSection={<IconChevronRight size={16} />}
            {...atEnd(count >= steps.length)}
            onClick={() => onMove(Math.min(count + 1, steps.length))}
          >
            {t('signins.replay.next')}
          </Button>
        </Group>
      </Group>
      <dl className={styles.fields}>
        {fields.map(({ path, value, isNew }) => {
          const shown = <FieldValue path={path} value={value} />;
          return (
            <div key={path} style={{ display: 'contents' }}>
              <dt>{path}</dt>
              <dd>{isNew ? <mark>{shown}</mark> : shown}</dd>
            </div>
          );
        })}
      </dl>
    </Panel>
  );
}

/** It leads no further, and keeps the focus of whoever has come there by it. */
const atEnd = (isThere: boolean) => (isThere ? { 'data-disabled': true, 'aria-disabled': true } : {});

import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './SubmitBar.module.css';
import { UnsavedGuard } from './UnsavedGuard';

interface SubmitBarProps {
  dirty: boolean;
  busy: boolean;
  /** Something that belongs to the form is still on its way. */
  waiting?: boolean;
  onDiscard: () => void;
}

/** Slides in at the foot of a form as soon as there is something to save, and guards it until it is. */
export function SubmitBar({ dirty, busy, waiting = false, onDiscard }: SubmitBarProps) {
  const { t } = useTranslation('kit');
  return (
    <>
      <UnsavedGuard dirty={dirty && !busy} />
      <VisuallyHidden aria-live="polite">{dirty && t('unsaved.bar')}</VisuallyHidden>
      {dirty && (
        <div className={styles.bar} role="region" aria-label={t('unsaved.bar')}>
          <Text size="sm" className={styles.text}>
            {t('unsaved.bar')}
          </Text>
          <Group gap="sm" wrap="nowrap">
            <Button variant="default" onClick={onDiscard} disabled={busy}>
              {t('actions.discard')}
            </Button>
            <Button type="submit" loading={busy || waiting}>
              {t('actions.save')}
            </Button>
          </Group>
        </div>
      )}
    </>
  );
}

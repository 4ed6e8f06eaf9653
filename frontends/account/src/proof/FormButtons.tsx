import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface FormButtonsProps {
  /** What the form does, as a verb. */
  action: string;
  danger?: boolean | undefined;
  busy: boolean;
  onCancel: () => void;
}

/** The end of a form: not to do it, or to do it. */
export function FormButtons({ action, danger = false, busy, onCancel }: FormButtonsProps) {
  const { t } = useTranslation('account');
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onCancel}>
        {t('actions.cancel')}
      </Button>
      <Button type="submit" loading={busy} {...(danger ? { color: 'red' } : {})}>
        {action}
      </Button>
    </Group>
  );
}

import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from './useProblem';

/** In place of what could not be loaded, with a way to try again. */
export function Problem({ cause, retry }: { cause: unknown; retry?: () => unknown }) {
  const { t } = useTranslation('kit');
  const text = useProblemText();
  return (
    <Alert color="red" icon={<IconAlertCircle />} title={t('problem.title')} role="alert">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{text(cause)}</Text>
        {retry && (
          <Button size="xs" variant="default" onClick={() => void retry()}>
            {t('actions.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

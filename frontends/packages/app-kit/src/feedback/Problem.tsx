import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from './useProblem';
import { useRecovery } from './useRecovery';

interface ProblemProps {
  cause: unknown;
  retry?: () => unknown;
  /** It is all that the page says, so its title is the page's heading. */
  isPage?: boolean;
}

/** In place of what could not be loaded, with a way to try again; that happens by itself once a server is back that was away. */
export function Problem({ cause, retry, isPage = false }: ProblemProps) {
  const { t } = useTranslation('kit');
  const text = useProblemText();
  useRecovery(cause, retry);
  const title = isPage ? (
    <span role="heading" aria-level={1}>
      {t('problem.title')}
    </span>
  ) : (
    t('problem.title')
  );
  return (
    <Alert color="red" icon={<IconAlertCircle />} title={title} role="alert">
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

import { CodeBlock, useProblemText } from '@keystory/app-kit';
import { asApiError } from '@keystory/api-client';
import { Alert, Button, Paper, Stack, Text, Title } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

/** Runs a script as it is entered, on the samples, and shows what comes of it. */
export function ScriptTrial({ run, answer }: { run: () => Promise<unknown>; answer: string }) {
  const { t } = useTranslation('console');
  const { t: tKit } = useTranslation('kit');
  const text = useProblemText();
  const trial = useMutation({ mutationFn: run });
  return (
    <Paper withBorder radius="lg" p="lg" component="section" aria-label={t('scripts.trial.title')} style={{ position: 'sticky', top: 76 }}>
      <Stack>
        <div>
          <Title order={2} size="h3">
            {t('scripts.trial.title')}
          </Title>
          <Text size="sm" c="dimmed" mt={4}>
            {t('scripts.trial.intro')}
          </Text>
        </div>
        <Button leftSection={<IconPlayerPlay size={18} />} loading={trial.isPending} onClick={() => trial.mutate()} variant="default">
          {t('scripts.trial.submit')}
        </Button>
        {trial.isError && (
          <Alert color="red" title={trial.error instanceof SyntaxError ? tKit('form.json') : text(trial.error)} role="alert">
            {detailOf(trial.error)}
          </Alert>
        )}
        {trial.isSuccess && <CodeBlock label={answer} code={JSON.stringify(trial.data ?? null, null, 2)} />}
      </Stack>
    </Paper>
  );
}

/** What the script itself said. */
function detailOf(cause: unknown): string | undefined {
  const { data } = asApiError(cause);
  return data && typeof data === 'object' && 'message' in data ? String(data.message) : undefined;
}

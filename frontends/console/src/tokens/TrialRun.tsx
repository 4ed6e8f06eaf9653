import { CodeBlock, useProblemText } from '@keystory/app-kit';
import { asApiError, unwrap, type JwtCustomizer } from '@keystory/api-client';
import { Alert, Button, Paper, Stack, Text, Title } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../session';
import type { TokenType } from './examples';

/** Runs the script as it is entered, on the samples, and shows the claims that come of it. */
export function TrialRun({ type, customizer }: { type: TokenType; customizer: () => JwtCustomizer }) {
  const { t } = useTranslation('console');
  const text = useProblemText();
  const run = useMutation({
    mutationFn: async () => {
      const { script, tokenSample, contextSample, environmentVariables } = customizer();
      const samples = { token: tokenSample ?? {}, context: contextSample ?? {} };
      const body = { tokenType: type, script: script ?? '', ...samples, environmentVariables: environmentVariables ?? {} };
      return unwrap(api.POST('/api/configs/jwt-customizer/test', { body }));
    },
  });
  return (
    <Paper withBorder radius="lg" p="lg" component="section" aria-label={t('customJwt.trial.title')} style={{ position: 'sticky', top: 76 }}>
      <Stack>
        <div>
          <Title order={2} size="h3">
            {t('customJwt.trial.title')}
          </Title>
          <Text size="sm" c="dimmed" mt={4}>
            {t('customJwt.trial.intro')}
          </Text>
        </div>
        <Button leftSection={<IconPlayerPlay size={18} />} loading={run.isPending} onClick={() => run.mutate()} variant="default">
          {t('customJwt.trial.submit')}
        </Button>
        {run.isError && (
          <Alert color="red" title={text(run.error)} role="alert">
            {detailOf(run.error)}
          </Alert>
        )}
        {run.isSuccess && <CodeBlock label={t('customJwt.trial.claims')} code={JSON.stringify(run.data, null, 2)} />}
      </Stack>
    </Paper>
  );
}

/** What the script itself said. */
function detailOf(cause: unknown): string | undefined {
  const { data, details } = asApiError(cause);
  if (details) return details;
  return data && typeof data === 'object' && 'message' in data ? String(data.message) : undefined;
}

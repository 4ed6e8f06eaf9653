import { LogtoError, LogtoRequestError, OidcError } from '@logto/browser';
import { Button, Code, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CenteredPage } from '../layout/CenteredPage';
import type { Session } from './session';

/** Nothing was shown yet and signing in went wrong: say why, and leave both ways out open. */
export function SignInFailed({ cause, session }: { cause: unknown; session: Session }) {
  const { t } = useTranslation('kit');
  const code = codeOf(cause);
  return (
    <CenteredPage>
      <Stack gap="md">
        <Title order={1} size="h2">
          {t('session.failed.title')}
        </Title>
        <Text c="dimmed">{t('session.failed.body')}</Text>
        {code && <Code block>{code}</Code>}
        <Group>
          <Button onClick={() => void session.retry()}>{t('session.failed.retry')}</Button>
          <Button variant="default" onClick={() => void session.signOut()}>
            {t('session.failed.other')}
          </Button>
        </Group>
      </Stack>
    </CenteredPage>
  );
}

function codeOf(cause: unknown): string | undefined {
  if (cause instanceof LogtoRequestError) return cause.code;
  if (cause instanceof LogtoError) return cause.data instanceof OidcError ? cause.data.error : cause.code;
  return cause instanceof Error ? cause.message : undefined;
}

import { useSecondsLeft } from '@keystory/ui';
import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sendCode, type SentCode } from './api';
import { useAttempt } from './useAttempt';

const WAIT = 60;

/** Offers another code once a minute has passed. */
export function Resend({ sent, onResent }: { sent: SentCode; onResent: (sent: SentCode) => void }) {
  const { t } = useTranslation('account');
  const seconds = useSecondsLeft(sent.at, WAIT);
  const { busy, problem, attempt } = useAttempt();
  if (seconds > 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('code.wait', { count: seconds })}
      </Text>
    );
  }
  return (
    <Group gap="sm">
      <Button variant="subtle" size="compact-sm" loading={busy} onClick={() => void attempt(async () => onResent(await sendCode(sent.address)))}>
        {t('code.resend')}
      </Button>
      {problem && (
        <Text size="sm" c="red" role="alert">
          {problem}
        </Text>
      )}
    </Group>
  );
}

import { useSecondsLeft } from '@keystory/ui';
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendCode, type SentCode } from './api';
import { useAttempt } from './useAttempt';

const WAIT = 60;

/** Offers another code once a minute has passed. */
export function Resend({ sent, onResent }: { sent: SentCode; onResent: (sent: SentCode) => void }) {
  const { t } = useTranslation('account');
  const seconds = useSecondsLeft(sent.at, WAIT);
  const [resent, setResent] = useState(false);
  const { busy, problem, attempt } = useAttempt();
  const again = () =>
    attempt(async () => {
      onResent(await sendCode(sent.address));
      setResent(true);
      // The button rests from now on, and the new code is what comes next.
      document.querySelector<HTMLInputElement>('input[autocomplete="one-time-code"]')?.focus();
    });
  return (
    <Group gap="sm">
      {seconds === 0 && (
        <Button variant="subtle" size="compact-sm" loading={busy} onClick={() => void again()}>
          {t('code.resend')}
        </Button>
      )}
      {problem && (
        <Text size="sm" c="red" role="alert">
          {problem}
        </Text>
      )}
      {/* It is always there, since only what comes into it is read out; empty, it stands behind what there is to see. */}
      <Text size="sm" c="dimmed">
        <span role="status">{resent && seconds > 0 && t('code.resent')}</span> {seconds > 0 && t('code.wait', { count: seconds })}
      </Text>
    </Group>
  );
}

import { Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { readable, type SentCode } from './api';
import { FormButtons } from './FormButtons';
import { Resend } from './Resend';
import { useAttempt } from './useAttempt';

interface CodeFormProps {
  sent: SentCode;
  action: string;
  onResent: (sent: SentCode) => void;
  /** Takes the code; what it fails with is told beside it. */
  onCode: (code: string) => Promise<unknown>;
  onCancel: () => void;
}

/** Asks for the code that was sent, and sends another one when that takes too long. */
export function CodeForm({ sent, action, onResent, onCode, onCancel }: CodeFormProps) {
  const { t } = useTranslation('account');
  const { t: tKit } = useTranslation('kit');
  const [code, setCode] = useState('');
  const { busy, problem, setProblem, attempt } = useAttempt();
  const send = (event: FormEvent) => {
    event.preventDefault();
    const given = code.replaceAll(/\s/g, '');
    if (given) void attempt(() => onCode(given));
    else setProblem(tKit('form.required'));
  };
  const resent = (next: SentCode) => {
    setCode('');
    setProblem(undefined);
    onResent(next);
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack>
        <TextInput
          autoFocus
          data-autofocus
          label={t('code.label')}
          description={t('code.sent', { address: readable(sent.address) })}
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
          value={code}
          error={problem}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Resend sent={sent} onResent={resent} />
        <FormButtons action={action} busy={busy} onCancel={onCancel} />
      </Stack>
    </form>
  );
}

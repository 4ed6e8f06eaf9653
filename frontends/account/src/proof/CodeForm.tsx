import { narrow } from '@keystory/ui';
import { Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readable, type SentCode } from './api';
import { FormButtons } from './FormButtons';
import { Resend } from './Resend';
import { useEntry } from './useEntry';

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
  const { busy, send, clear, input } = useEntry((code) => onCode(narrow(code).replaceAll(/\s/g, '')));
  const resent = (next: SentCode) => {
    clear();
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
          {...input}
        />
        <Resend sent={sent} onResent={resent} />
        <FormButtons action={action} busy={busy} onCancel={onCancel} />
      </Stack>
    </form>
  );
}

import { Alert, Stack, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { proveByCode, readable, sendCode, type Address, type Proof, type SentCode } from './api';
import { CodeForm } from './CodeForm';
import { FormButtons } from './FormButtons';
import { useAttempt } from './useAttempt';

interface CodeProofProps {
  address: Address;
  onProven: (proof: Proof) => void;
  onCancel: () => void;
}

/** A proof by a code to one's own address, which is sent when the person wants it. */
export function CodeProof({ address, onProven, onCancel }: CodeProofProps) {
  const { t } = useTranslation('account');
  const [sent, setSent] = useState<SentCode>();
  const { busy, problem, attempt } = useAttempt();
  if (sent) {
    return (
      <CodeForm
        sent={sent}
        action={t('actions.continue')}
        onResent={setSent}
        onCode={async (code) => onProven(await proveByCode(sent, code))}
        onCancel={onCancel}
      />
    );
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () => setSent(await sendCode(address)));
  };
  return (
    <form onSubmit={send}>
      <Stack>
        <Text>{t('proof.codeIntro', { address: readable(address) })}</Text>
        {problem && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <FormButtons action={t('code.send')} busy={busy} onCancel={onCancel} />
      </Stack>
    </form>
  );
}

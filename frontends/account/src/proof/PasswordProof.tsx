import { Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../shell/account';
import { proveByPassword, type Proof } from './api';
import { CurrentPassword } from './CurrentPassword';
import { FormButtons } from './FormButtons';
import { useAttempt } from './useAttempt';

interface PasswordProofProps {
  onProven: (proof: Proof) => void;
  onCancel: () => void;
}

export function PasswordProof({ onProven, onCancel }: PasswordProofProps) {
  const { t } = useTranslation('account');
  const { t: tKit } = useTranslation('kit');
  const { account } = useAccount();
  const [password, setPassword] = useState('');
  const { busy, problem, setProblem, attempt } = useAttempt();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (password) void attempt(async () => onProven(await proveByPassword(password)));
    else setProblem(tKit('form.required'));
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack>
        {/* Tells password managers whose password it is. */}
        <input type="text" name="username" autoComplete="username" value={account.username ?? ''} readOnly hidden />
        <CurrentPassword value={password} error={problem} onChange={(event) => setPassword(event.currentTarget.value)} />
        <FormButtons action={t('actions.continue')} busy={busy} onCancel={onCancel} />
      </Stack>
    </form>
  );
}

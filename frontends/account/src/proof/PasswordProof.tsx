import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { proveByPassword, type Proof } from './api';
import { CurrentPassword } from './CurrentPassword';
import { FormButtons } from './FormButtons';
import { useEntry } from './useEntry';
import { WhosePassword } from './WhosePassword';

interface PasswordProofProps {
  onProven: (proof: Proof) => void;
  onCancel: () => void;
}

export function PasswordProof({ onProven, onCancel }: PasswordProofProps) {
  const { t } = useTranslation('account');
  const { busy, send, input } = useEntry(async (password) => onProven(await proveByPassword(password)));
  return (
    <form onSubmit={send} noValidate>
      <Stack>
        <WhosePassword />
        <CurrentPassword {...input} />
        <FormButtons action={t('actions.continue')} busy={busy} onCancel={onCancel} />
      </Stack>
    </form>
  );
}

import { asApiError, PASSKEY_NOT_GIVEN } from '@keystory/api-client';
import { useNotifyProblem } from '@keystory/app-kit';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CurrentPassword } from '../security/CurrentPassword';

interface ProofModalProps {
  title: string;
  action: string;
  opened: boolean;
  onClose: () => void;
  /** Does what it is about, by the password that was given; what it fails with is told to the person. */
  onProven: (current: string) => Promise<unknown>;
  children?: ReactNode;
}

/** Asks for the password before something that could lock the owner out, and does it. */
export function ProofModal({ opened, onClose, title, ...form }: ProofModalProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <ProofForm {...form} onClose={onClose} />
    </Modal>
  );
}

function ProofForm({ action, onClose, onProven, children }: Omit<ProofModalProps, 'title' | 'opened'>) {
  const { t } = useTranslation('account');
  const { t: tKit } = useTranslation('kit');
  const [current, setCurrent] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const notifyProblem = useNotifyProblem();

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!current) return setError(tKit('form.required'));
    setError(undefined);
    setBusy(true);
    try {
      await onProven(current);
    } catch (cause) {
      const { code } = asApiError(cause);
      if (code === 'session.invalid_credentials') setError(t('security.wrongPassword'));
      else if (code !== PASSKEY_NOT_GIVEN) notifyProblem(cause);
    }
    setBusy(false);
  };

  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack>
        {children}
        <CurrentPassword value={current} error={error} onChange={(event) => setCurrent(event.currentTarget.value)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

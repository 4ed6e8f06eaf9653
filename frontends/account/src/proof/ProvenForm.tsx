import { Alert, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { FormButtons } from './FormButtons';
import { useAttempt } from './useAttempt';

interface ProvenFormProps {
  action: string;
  /** It takes something away. */
  danger?: boolean;
  /** Does it; what it fails with is told to the person. */
  act: () => Promise<unknown>;
  onCancel: () => void;
  children: ReactNode;
}

/** What is done with a proof, and why it could not be. */
export function ProvenForm({ action, danger, act, onCancel, children }: ProvenFormProps) {
  const { busy, problem, attempt } = useAttempt();
  const send = (event: FormEvent) => {
    event.preventDefault();
    void attempt(act);
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack>
        {children}
        {problem && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <FormButtons action={action} danger={danger} busy={busy} onCancel={onCancel} />
      </Stack>
    </form>
  );
}

import { notifySuccess, useNotifyProblem } from '@keystory/app-kit';
import type { ConnectorKind } from '@keystory/api-client';
import { isComposing } from '@keystory/ui';
import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTestConnector } from './api';
import type { Config } from './fields';

/** Sends a message with what is entered, before it is saved. */
export function TestMessage({ kind, config }: { kind: ConnectorKind; config: () => Config | undefined }) {
  const { t } = useTranslation('console');
  const [recipient, setRecipient] = useState('');
  const test = useTestConnector(kind.id);
  const notifyProblem = useNotifyProblem();
  const send = async () => {
    const entered = config();
    if (!entered || recipient === '' || test.isPending) return;
    try {
      await test.mutateAsync({ [kind.type === 'Email' ? 'email' : 'phone']: recipient, config: entered });
      notifySuccess(t('connectors.test.sent', { recipient }));
    } catch (cause) {
      notifyProblem(cause);
    }
  };
  return (
    <Group align="flex-end">
      <TextInput
        flex={1}
        label={t(`connectors.test.recipient.${kind.type === 'Email' ? 'Email' : 'Sms'}`)}
        value={recipient}
        onChange={(event) => setRecipient(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isComposing(event)) return;
          // It stands in the form that makes the connector.
          event.preventDefault();
          void send();
        }}
      />
      <Button variant="default" onClick={send} loading={test.isPending} disabled={recipient === ''}>
        {t('connectors.test.send')}
      </Button>
    </Group>
  );
}

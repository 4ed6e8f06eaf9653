import { notifySuccess, UnsavedGuard, useNotifyProblem } from '@keystory/app-kit';
import type { Connector, ConnectorKind } from '@keystory/api-client';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { isShown } from '../forms/field';
import { FieldInput } from '../forms/FieldInput';
import { useDocumentForm } from '../forms/useDocumentForm';
import { Panel } from '../shell/Panel';
import { useConfigureConnector, useCreateConnector } from './api';
import { configOf, fieldsOf, openOf } from './fields';
import { TestMessage } from './TestMessage';

/** What a connector has to know, tried out and saved; without a connector, a new one is made. */
export function ConnectorForm({ kind, connector }: { kind: ConnectorKind; connector?: Connector }) {
  const { t } = useTranslation('console');
  const fields = fieldsOf(kind, connector, t);
  const form = useDocumentForm(fields, openOf(fields, connector?.config));
  const [target, setTarget] = useState('');
  const [busy, setBusy] = useState(false);
  const create = useCreateConnector();
  const configure = useConfigureConnector(connector?.id ?? '');
  const notifyProblem = useNotifyProblem();
  const navigate = useNavigate();

  const current = () => (form.validate().hasErrors ? undefined : configOf(fields, form.values, connector?.config));
  const save = form.onSubmit(async () => {
    const config = current();
    if (!config) return;
    setBusy(true);
    try {
      if (connector) await configure.mutateAsync(config);
      else await create.mutateAsync({ connectorId: kind.id, config, ...(kind.isStandard ? { metadata: { target, name: { en: target } } } : {}) });
      notifySuccess(t('connectors.saved'));
      await navigate('/connectors');
    } catch (cause) {
      notifyProblem(cause);
      setBusy(false);
    }
  });

  return (
    <form onSubmit={save}>
      <UnsavedGuard dirty={(form.isDirty() || target !== '') && !busy} />
      <Stack gap="lg">
        <Panel title={t('connectors.configuration')} intro={kind.description.en}>
          {kind.isStandard && !connector && (
            <TextInput required label={t('connectors.target')} description={t('connectors.targetHint')} value={target}
              onChange={(event) => setTarget(event.currentTarget.value)} />
          )}
          {fields.filter((field) => isShown(field, form.values)).map((field) => (
            <FieldInput key={field.path} field={field} form={form} />
          ))}
          {kind.type !== 'Social' && <TestMessage kind={kind} config={current} />}
        </Panel>
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {t('connectors.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

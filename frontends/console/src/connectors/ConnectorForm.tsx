import { notifySuccess, useNotifyProblem } from '@keystory/app-kit';
import type { Connector, ConnectorKind } from '@keystory/api-client';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Panel } from '../shell/Panel';
import { useConfigureConnector, useCreateConnector } from './api';
import { configOf, entered, isAskedFor, type Config, type Entered } from './config';
import { ConnectorField } from './ConnectorField';
import { TestMessage } from './TestMessage';

/** What a connector has to know, tried out and saved; without a connector, a new one is made. */
export function ConnectorForm({ kind, connector }: { kind: ConnectorKind; connector?: Connector }) {
  const { t } = useTranslation('console');
  const form = useForm<Entered>({ initialValues: entered(kind.formItems, connector?.config) });
  const [target, setTarget] = useState('');
  const create = useCreateConnector();
  const configure = useConfigureConnector(connector?.id ?? '');
  const notifyProblem = useNotifyProblem();
  const navigate = useNavigate();

  const current = (): Config | undefined => {
    const { config, broken } = configOf(kind.formItems, form.values, connector?.config);
    broken.forEach((key) => form.setFieldError(key, t('connectors.noJson')));
    return broken.length === 0 ? config : undefined;
  };
  const save = form.onSubmit(async () => {
    const config = current();
    if (!config) return;
    try {
      if (connector) await configure.mutateAsync(config);
      else await create.mutateAsync({ connectorId: kind.id, config, ...(kind.isStandard ? { metadata: { target, name: { en: target } } } : {}) });
      notifySuccess(t('connectors.saved'));
      await navigate('/connectors');
    } catch (cause) {
      notifyProblem(cause);
    }
  });

  return (
    <form onSubmit={save}>
      <Stack gap="lg">
        <Panel title={t('connectors.configuration')} intro={kind.description.en}>
          {kind.isStandard && !connector && (
            <TextInput required label={t('connectors.target')} description={t('connectors.targetHint')} value={target}
              onChange={(event) => setTarget(event.currentTarget.value)} />
          )}
          {kind.formItems.filter((item) => isAskedFor(item, form.values)).map((item) => (
            <ConnectorField key={item.key} item={item} form={form} />
          ))}
          {kind.type !== 'Social' && <TestMessage kind={kind} config={current} />}
        </Panel>
        <Group justify="flex-end">
          <Button type="submit" loading={create.isPending || configure.isPending}>
            {t('connectors.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

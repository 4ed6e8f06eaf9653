import { SubmitBar, useNotifyProblem } from '@keystory/app-kit';
import type { Connector, ConnectorKind } from '@keystory/api-client';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { enteredOf, isShown, type Entered, type Field } from '../forms/field';
import { FieldInput } from '../forms/FieldInput';
import { useDocumentForm } from '../forms/useDocumentForm';
import { useSaving } from '../forms/useSaving';
import { useAsOf } from '../past/moment';
import { Panel } from '../shell/Panel';
import { useConfigureConnector } from './api';
import { configOf, fieldsOf, openOf, replacesSecret, type Config } from './fields';
import { translatedGuide } from './guideWords';
import { TestMessage } from './TestMessage';
import { useMaking } from './useMaking';

/** What a connector has to know, tried out and saved; without a connector, a new one is made. */
export function ConnectorForm({ kind, connector }: { kind: ConnectorKind; connector?: Connector }) {
  const { t } = useTranslation('console');
  const fields = fieldsOf(kind, connector, t);
  const making = useMaking(kind);
  const asked: Field[] = connector ? fields : [...making.fields, ...fields];
  const [config, setConfig] = useState(connector?.config);
  const form = useDocumentForm(asked, openOf(fields, config));
  const [busy, setBusy] = useState(false);
  const configure = useConfigureConnector(connector?.id ?? '');
  const notifyProblem = useNotifyProblem();
  const isPast = useAsOf() !== undefined;
  const saving = useSaving<Config, Entered>({
    form,
    valuesOf: (saved) => enteredOf(fields, openOf(fields, saved)),
    save: async (before, values) => {
      const saved = await configure.mutateAsync(configOf(fields, values, before));
      setConfig(saved.config);
      return saved.config;
    },
    done: t('connectors.saved'),
    // The way back knows what is shown, which a secret never is.
    canUndo: !replacesSecret(fields, form.values),
  });
  const send = form.onSubmit(async (values) => {
    setBusy(true);
    try {
      if (config) await saving(config, values);
      else await making.make(configOf(fields, values), values);
    } catch (cause) {
      notifyProblem(cause);
    } finally {
      setBusy(false);
    }
  });
  const current = () => (form.validate().hasErrors ? undefined : configOf(fields, form.values, config));

  return (
    <form onSubmit={send} noValidate>
      <Panel title={t('connectors.configuration')} intro={translatedGuide(kind.description.en ?? '', kind.name.en ?? kind.id, t)}>
        {asked.filter((field) => isShown(field, form.values)).map((field) => (
          <FieldInput key={field.path} field={field} form={form} />
        ))}
        {kind.type !== 'Social' && <TestMessage kind={kind} config={current} />}
      </Panel>
      {!connector && !form.isDirty() && (
        <Group justify="flex-end" mt="md">
          <Button type="submit" loading={busy}>
            {t('connectors.add')}
          </Button>
        </Group>
      )}
      {!isPast && <SubmitBar dirty={form.isDirty()} busy={busy} onDiscard={form.reset} />}
    </form>
  );
}

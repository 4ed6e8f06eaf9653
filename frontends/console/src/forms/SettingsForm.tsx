import { confirm, SubmitBar, useNotifyProblem } from '@keystory/app-kit';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsOf } from '../past/moment';
import { PastFieldset } from '../past/PastFieldset';
import { Panel } from '../shell/Panel';
import { changeOf, documentOf, enteredOf, isShown, type Entered, type Field } from './field';
import { Differences } from './Differences';
import { ArrivalContext, useArrivals } from './arrivals';
import { FieldInput } from './FieldInput';
import styles from './SettingsForm.module.css';
import { useDocumentForm } from './useDocumentForm';
import { useSaving } from './useSaving';

export interface FieldPanel {
  title: string;
  intro?: ReactNode;
  fields: readonly Field[];
}

interface SettingsFormProps<T extends object> {
  document: T;
  /** It is a proposal that was never saved: all of it is sent. */
  isNew?: boolean;
  panels: readonly FieldPanel[];
  /** Sends what was changed in the document before, also as the way back from it, and answers it as it is then. */
  save: (change: Record<string, unknown>, before: T, isWayBack: boolean) => Promise<T>;
  /** What a dialogue is called that shows what is about to change, and has that agreed to; there is none without. */
  review?: string;
  /** Beside the form, drawn from what is entered. */
  renderAside?: (values: Entered) => ReactNode;
  /** Where there is no room for it beside the form, as on a tablet, it stands above. */
  isAsideAbove?: boolean;
}

/** Where the navigation leaves no room beside a form, as its styles have it. */
const BETWEEN = '(min-width: 769px) and (max-width: 1000px)';

/** A document's settings, saved together; of the past they can only be read. */
export function SettingsForm<T extends object>({ document, isNew = false, panels, save, review, renderAside, isAsideAbove = false }: SettingsFormProps<T>) {
  const { t } = useTranslation('console');
  const fields = panels.flatMap((panel) => panel.fields);
  const [current, setCurrent] = useState(document);
  const form = useDocumentForm(fields, document);
  const [busy, setBusy] = useState(false);
  const { isWaiting, awaiting } = useArrivals();
  const notifyProblem = useNotifyProblem();
  const isPast = useAsOf() !== undefined;
  const isAbove = useMediaQuery(BETWEEN, false, { getInitialValueInEffect: false }) && isAsideAbove;
  const saving = useSaving<T, Entered>({
    form,
    valuesOf: (saved) => enteredOf(fields, saved),
    save: async (before, values, isWayBack) => {
      const change = isNew ? documentOf(fields, values) : changeOf(fields, before as Record<string, unknown>, values);
      const saved = await save(change, before, isWayBack);
      setCurrent(saved);
      return saved;
    },
    done: t('form.saved'),
    canUndo: !isNew,
  });
  const store = async (values: Entered) => {
    setBusy(true);
    try {
      await saving(current, values);
    } catch (cause) {
      notifyProblem(cause);
    } finally {
      setBusy(false);
    }
  };
  const send = form.onSubmit((values) => {
    if (!review) return store(values);
    const body = <Differences fields={fields} before={enteredOf(fields, current)} after={values} />;
    confirm({ title: review, body, action: t('form.save'), onConfirm: () => store(values) });
  });
  return (
    <form onSubmit={send} noValidate className={renderAside ? styles.beside ?? '' : ''}>
      {isAbove && renderAside?.(form.values)}
      <ArrivalContext value={awaiting}>
        <PastFieldset>
          {panels.map((panel) => (
            <Panel key={panel.title} title={panel.title} intro={panel.intro} stacked={renderAside !== undefined}>
              {panel.fields.filter((field) => isShown(field, form.values)).map((field) => (
                <FieldInput key={field.path} field={field} form={form} />
              ))}
            </Panel>
          ))}
        </PastFieldset>
      </ArrivalContext>
      {!isAbove && renderAside?.(form.values)}
      {isNew && !isPast && !form.isDirty() && (
        <div>
          <Button type="submit" loading={busy || isWaiting}>
            {t('form.save')}
          </Button>
        </div>
      )}
      {!isPast && <SubmitBar dirty={form.isDirty()} busy={busy} waiting={isWaiting} onDiscard={form.reset} />}
    </form>
  );
}

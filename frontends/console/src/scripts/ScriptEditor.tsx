import { useTranslation } from 'react-i18next';
import { DeletePanel } from '../entity/DeletePanel';
import { useChanging } from '../entity/useChanging';
import { documentOf } from '../forms/field';
import { SettingsForm, type FieldPanel } from '../forms/SettingsForm';
import { ScriptTrial } from './ScriptTrial';

type Change = Record<string, unknown>;

interface ScriptEditorProps<T extends object> {
  /** Kind and id, under which its answers are kept. */
  entity: { kind: string; id: string };
  name: string;
  /** Where it is in the console. */
  to: string;
  document: T;
  /** Otherwise the document is a proposal. */
  exists: boolean;
  panels: readonly FieldPanel[];
  put: (document: T) => Promise<T>;
  patch: (change: Change) => Promise<T>;
  /** Runs what is entered, without saving it. */
  run: (document: T) => Promise<unknown>;
  /** What the answer of a run is called. */
  answer: string;
  remove: () => Promise<unknown>;
  /** What comes of deleting it. */
  removal: string;
}

/** A script with all that belongs to it, and a trial run of what is entered. */
export function ScriptEditor<T extends object>(script: ScriptEditorProps<T>) {
  const { entity, name, to, document, exists, panels, put, patch, run, answer, remove, removal } = script;
  const { t } = useTranslation('console');
  const changing = useChanging([entity.kind]);
  const fields = panels.flatMap((panel) => panel.fields);
  return (
    <>
      <SettingsForm
        document={document}
        isNew={!exists}
        panels={panels}
        save={(change) => changing(exists ? patch(change) : put(change as T))}
        renderAside={(values) => <ScriptTrial run={() => run(documentOf(fields, values) as T)} answer={answer} />}
      />
      {exists && (
        <DeletePanel
          entity={entity}
          name={name}
          title={t('scripts.delete')}
          body={removal}
          act={remove}
          restore={() => put(document)}
          to={to}
        />
      )}
    </>
  );
}

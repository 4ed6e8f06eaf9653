import { NOTHING_LEFT } from '@keystory/app-kit';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useConfirmed } from '../forms/useConfirmed';
import { useAsOf } from '../past/moment';
import { Panel } from '../shell/Panel';

interface DeletePanelProps {
  /** Kind and id, under which its answers are kept. */
  entity: { kind: string; id: string };
  /** What is typed to confirm. */
  name: string;
  /** What is asked and said then, where its name alone would be that of something else, such as of a person. */
  said?: { question: string; done: string };
  /** What the button says: "Delete role". */
  title: string;
  /** What comes of it. */
  body: string;
  act: () => Promise<unknown>;
  /** Makes it again as it was, where all of it comes back. */
  restore?: () => Promise<unknown>;
  /** Where one is afterwards. */
  to: string;
}

/** The end of an entity's settings: deleting it, once its name is typed. */
export function DeletePanel({ entity: { kind, id }, name, said, title, body, act, restore, to }: DeletePanelProps) {
  const { t } = useTranslation('console');
  const confirmed = useConfirmed();
  const navigate = useNavigate();
  const queries = useQueryClient();
  if (useAsOf()) return null;
  const ask = () =>
    confirmed({
      title: said?.question ?? t('entity.delete.title', { name }),
      body,
      action: title,
      done: said?.done ?? t('entity.delete.done', { name }),
      typeName: name,
      act: async () => {
        await act();
        await navigate(to, { state: NOTHING_LEFT });
        queries.removeQueries({ queryKey: [kind, id] });
        void queries.invalidateQueries({ queryKey: [kind] });
      },
      undo: restore && (() => restore().then(() => queries.invalidateQueries({ queryKey: [kind] }))),
    });
  return (
    <div style={{ marginTop: 16 }}>
      <Panel title={title} intro={body}>
        <div>
          <Button variant="outline" color="red" onClick={ask}>
            {title}
          </Button>
        </div>
      </Panel>
    </div>
  );
}

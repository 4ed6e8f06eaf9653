import { ActionIcon, Button, Group, Stack, Tooltip } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useChanging } from '../entity/useChanging';
import { CreateModal, type Creation } from '../forms/CreateModal';
import { OnDemand, useOpener } from '../forms/OnDemand';
import { useConfirmed } from '../forms/useConfirmed';
import type { Column } from '../lists/DataTable';
import { ItemList, type ItemListProps } from '../lists/ItemList';
import { useAsOf } from '../past/moment';
import { Picker, type PickerProps } from './Picker';
import { useEditing, type Edit } from './useEditing';

interface Removal<T> {
  title: string;
  body: string;
  nameOf: (item: T) => string;
  act: (item: T) => Promise<unknown>;
  /** Adding it again brings back all that there was. */
  isUndoneByAdding?: boolean;
  /** Brings back all that there was where adding it alone does not. */
  putBack?: (item: T) => Promise<unknown>;
}

interface RelationProps<T extends object> extends ItemListProps<T> {
  /** How more are added: by making them, or by picking what is there. */
  add?: Creation | ({ title: string } & Pick<PickerProps, 'choices' | 'submit'>);
  /** How one is changed. */
  edit?: Edit<T> | undefined;
  /** How one is taken away; the name is for the question. */
  remove?: Removal<T>;
  /** Further keys that a change makes stale. */
  stale?: readonly unknown[][];
}

/** What belongs to an entity, to be added to and taken from; of the past it can only be read. */
export function Relation<T extends object>({ add, edit, remove, stale = [], ...list }: RelationProps<T>) {
  const isPast = useAsOf() !== undefined;
  const changing = useChanging(list.queryKey, ...stale);
  const [addition, openAddition] = useOpener();
  const addAgain = remove?.isUndoneByAdding && add && 'submit' in add ? (item: T) => add.submit([list.keyOf(item)]) : undefined;
  const putBack = remove?.putBack ?? addAgain;
  const editing = useEditing<T>(isPast || !edit ? undefined : { ...edit, save: (item, change) => changing(edit.save(item, change)) });
  const removal = useRemoveColumn(isPast ? undefined : remove, changing, putBack);
  const button = add && !isPast && (
    <Button leftSection={<IconPlus size={18} />} onClick={openAddition}>
      {add.title}
    </Button>
  );
  return (
    <Stack>
      <ItemList {...list} actions={button} columns={[...list.columns, ...editing.columns, ...removal]} />
      {editing.dialogue}
      {add && (
        <OnDemand ref={addition}>
          {(opened, onClose) =>
            'create' in add ? (
              <CreateModal {...add} create={(made) => changing(add.create(made))} opened={opened} onClose={onClose} />
            ) : (
              <Picker {...add} opened={opened} onClose={onClose} queryKey={list.queryKey} submit={(ids) => changing(add.submit(ids))} />
            )
          }
        </OnDemand>
      )}
    </Stack>
  );
}

function useRemoveColumn<T>(
  remove: Removal<T> | undefined,
  changing: ReturnType<typeof useChanging>,
  putBack: ((item: T) => Promise<unknown>) | undefined,
): Column<T>[] {
  const { t } = useTranslation('console');
  const confirmed = useConfirmed();
  if (!remove) return [];
  const ask = (item: T) => {
    const name = remove.nameOf(item);
    confirmed({
      title: `${remove.title}: ${name}`,
      body: remove.body,
      action: remove.title,
      done: t('relation.removed', { name }),
      act: () => changing(remove.act(item)),
      undo: putBack && (() => changing(putBack(item))),
    });
  };
  const cell = (item: T) => (
    <Group justify="flex-end">
      <Tooltip label={remove.title}>
        <ActionIcon variant="subtle" color="gray" aria-label={`${remove.title}: ${remove.nameOf(item)}`} onClick={() => ask(item)}>
          <IconX size={18} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
  return [{ id: 'remove', title: remove.title, titleHidden: true, cell }];
}

import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { CreateModal, type Creation } from '../forms/CreateModal';
import { OnDemand, useOpener } from '../forms/OnDemand';
import { PageHeader } from '../shell/PageHeader';
import { ItemList, type ItemListProps } from './ItemList';

interface ListPageProps<T> extends ItemListProps<T> {
  intro: string;
  /** How a new one is made. */
  create?: Creation;
}

/** A page that is a list, with a button for a new item. */
export function ListPage<T>({ intro, create, ...list }: ListPageProps<T>) {
  const [creation, openCreation] = useOpener();
  const button = create && (
    <Button leftSection={<IconPlus size={18} />} onClick={openCreation}>
      {create.title}
    </Button>
  );
  return (
    <>
      <PageHeader title={list.label} intro={intro} actions={button} />
      <ItemList {...list} none={{ ...list.none, action: list.none.action ?? button }} />
      {create && <OnDemand ref={creation}>{(opened, close) => <CreateModal {...create} opened={opened} onClose={close} />}</OnDemand>}
    </>
  );
}

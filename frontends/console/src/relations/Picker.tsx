import { notifySuccess, Problem, useNotifyProblem } from '@keystory/app-kit';
import type { Page } from '@keystory/api-client';
import { Button, Checkbox, Group, Skeleton, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialogue } from '../forms/Dialogue';
import { SearchBox } from '../lists/SearchBox';
import { isTooBroad } from '../lists/tooBroad';
import styles from './Picker.module.css';

/** Something that can be picked. */
export interface Choice {
  id: string;
  name: string;
  detail?: string | null | undefined;
}

export interface PickerProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** Under which the choices are kept. */
  queryKey: readonly unknown[];
  choices: (search: string) => Promise<Page<Choice>>;
  submit: (ids: string[]) => Promise<unknown>;
}

/** Asks for any number of things that are there. */
export function Picker({ opened, onClose, title, ...rest }: PickerProps) {
  return (
    <Dialogue opened={opened} onClose={onClose} title={title}>
      <Choices title={title} onClose={onClose} {...rest} />
    </Dialogue>
  );
}

function Choices({ title, onClose, queryKey, choices, submit }: Omit<PickerProps, 'opened'>) {
  const { t } = useTranslation('console');
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const found = useQuery({
    queryKey: [...queryKey, 'choices', search],
    queryFn: () => choices(search),
    placeholderData: keepPreviousData,
  });
  const notifyProblem = useNotifyProblem();
  const send = async () => {
    setBusy(true);
    try {
      await submit(chosen);
      notifySuccess(t('relation.added', { count: chosen.length }));
      onClose();
    } catch (cause) {
      notifyProblem(cause);
      setBusy(false);
    }
  };
  return (
    <Stack>
      <SearchBox label={t('relation.search')} value={search} onChange={setSearch} />
      {found.isError && !isTooBroad(found.error) && <Problem cause={found.error} retry={found.refetch} />}
      {isTooBroad(found.error) && (
        <Text role="status" c="dimmed" py="md">
          {t('list.tooBroad.body')}
        </Text>
      )}
      {found.isPending && <Skeleton height={120} radius="md" />}
      {found.data?.items.length === 0 && (
        <Text c="dimmed" py="md">
          {t(search ? 'relation.nothingFound' : 'relation.nothing')}
        </Text>
      )}
      <Checkbox.Group value={chosen} onChange={setChosen}>
        <div className={styles.list}>
          {found.data?.items.map(({ id, name, detail }) => (
            <Checkbox key={id} value={id} label={name} description={detail} className={styles.item} />
          ))}
        </div>
      </Checkbox.Group>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('actions.cancel')}
        </Button>
        <Button disabled={chosen.length === 0} loading={busy} onClick={send}>
          {title}
        </Button>
      </Group>
    </Stack>
  );
}

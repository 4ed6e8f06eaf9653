import { CopyAction, EmptyState, Moment, Pages, Problem } from '@keystory/app-kit';
import type { Application } from '@keystory/api-client';
import { Button, Code, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconApps, IconPlus, IconSearchOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../lists/DataTable';
import { ListCell } from '../../lists/ListCell';
import { SearchBox } from '../../lists/SearchBox';
import { PAGE_SIZE, useListState } from '../../lists/useListState';
import { PageHeader } from '../../shell/PageHeader';
import { applicationsQuery } from '../api';
import { CreateApplicationModal } from '../create/CreateApplicationModal';
import { TypeIcon } from '../TypeIcon';
import styles from './ApplicationsPage.module.css';

export function Component() {
  const { t } = useTranslation('console');
  const { page, search, setPage, setSearch } = useListState();
  const applications = useQuery(applicationsQuery({ page, search }));
  const [creating, create] = useDisclosure(false);
  const columns = useColumns();
  const isEmpty = applications.data?.items.length === 0;
  const createButton = (
    <Button leftSection={<IconPlus size={18} />} onClick={create.open}>
      {t('applications.create.open')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('applications.title')} intro={t('applications.intro')} actions={createButton} />
      <Stack>
        <SearchBox label={t('applications.search')} value={search} onChange={setSearch} />
        {applications.isError && <Problem cause={applications.error} retry={applications.refetch} />}
        {!applications.isError && !isEmpty && (
          <DataTable
            label={t('applications.title')}
            columns={columns}
            items={applications.data?.items}
            keyOf={(application) => application.id}
            stale={applications.isPlaceholderData}
          />
        )}
        {isEmpty && search && (
          <EmptyState icon={IconSearchOff} title={t('applications.nothingFound.title')}>
            {t('applications.nothingFound.body', { search })}
          </EmptyState>
        )}
        {isEmpty && !search && (
          <EmptyState icon={IconApps} title={t('applications.none.title')} action={createButton}>
            {t('applications.none.body')}
          </EmptyState>
        )}
        <Pages page={page} pageSize={PAGE_SIZE} total={applications.data?.total ?? 0} onChange={setPage} />
      </Stack>
      <CreateApplicationModal opened={creating} onClose={create.close} />
    </>
  );
}

function useColumns(): Column<Application>[] {
  const { t } = useTranslation('console');
  return [
    {
      id: 'application',
      title: t('applications.columns.application'),
      cell: ({ id, name, type, isThirdParty }) => (
        <ListCell
          to={`/applications/${id}`}
          picture={<TypeIcon type={type} />}
          name={name}
          detail={t(`applications.types.${type}.name`) + (isThirdParty ? ` · ${t('applications.thirdParty')}` : '')}
        />
      ),
    },
    {
      id: 'id',
      title: t('applications.columns.id'),
      wide: true,
      cell: ({ id, name }) => (
        <Group gap={2} wrap="nowrap" className={styles.above ?? ''}>
          <Code>{id}</Code>
          <CopyAction label={t('applications.copyId', { name })} value={id} />
        </Group>
      ),
    },
    { id: 'created', title: t('applications.columns.created'), wide: true, cell: ({ createdAt }) => <Moment at={createdAt} /> },
  ];
}

import { EmptyState, Moment, Pages, PersonPicture, Problem } from '@keystory/app-kit';
import type { User } from '@keystory/api-client';
import { Badge, Button, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconSearchOff, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../lists/DataTable';
import { ListCell } from '../../lists/ListCell';
import { SearchBox } from '../../lists/SearchBox';
import { PAGE_SIZE, useListState } from '../../lists/useListState';
import { PageHeader } from '../../shell/PageHeader';
import { usersQuery } from '../api';
import { CreateUserModal } from '../create/CreateUserModal';
import { identifierOf, nameOf } from '../naming';

export function Component() {
  const { t } = useTranslation('console');
  const { page, search, setPage, setSearch } = useListState();
  const users = useQuery(usersQuery({ page, search }));
  const [creating, create] = useDisclosure(false);
  const columns = useColumns();
  const isEmpty = users.data?.items.length === 0;
  const createButton = (
    <Button leftSection={<IconPlus size={18} />} onClick={create.open}>
      {t('users.create.open')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('users.title')} intro={t('users.intro')} actions={createButton} />
      <Stack>
        <SearchBox label={t('users.search')} value={search} onChange={setSearch} />
        {users.isError && <Problem cause={users.error} retry={users.refetch} />}
        {!users.isError && !isEmpty && (
          <DataTable
            label={t('users.title')}
            columns={columns}
            items={users.data?.items}
            keyOf={(user) => user.id}
            stale={users.isPlaceholderData}
          />
        )}
        {isEmpty && search && (
          <EmptyState icon={IconSearchOff} title={t('users.nothingFound.title')}>
            {t('users.nothingFound.body', { search })}
          </EmptyState>
        )}
        {isEmpty && !search && (
          <EmptyState icon={IconUsers} title={t('users.none.title')} action={createButton}>
            {t('users.none.body')}
          </EmptyState>
        )}
        <Pages page={page} pageSize={PAGE_SIZE} total={users.data?.total ?? 0} onChange={setPage} />
      </Stack>
      <CreateUserModal opened={creating} onClose={create.close} />
    </>
  );
}

function useColumns(): Column<User>[] {
  const { t } = useTranslation('console');
  return [
    {
      id: 'user',
      title: t('users.columns.user'),
      cell: (user) => (
        <ListCell
          to={`/users/${user.id}`}
          picture={<PersonPicture name={nameOf(user)} src={user.avatar} />}
          name={nameOf(user)}
          detail={nameOf(user) === identifierOf(user) ? undefined : identifierOf(user)}
        />
      ),
    },
    { id: 'email', title: t('users.columns.email'), wide: true, cell: (user) => user.primaryEmail ?? '–' },
    { id: 'seen', title: t('users.columns.lastSignIn'), wide: true, cell: (user) => <Moment at={user.lastSignInAt} /> },
    { id: 'created', title: t('users.columns.created'), wide: true, cell: (user) => <Moment at={user.createdAt} /> },
    {
      id: 'status',
      title: t('users.columns.status'),
      cell: (user) => (
        <Badge color={user.isSuspended ? 'red' : 'green'}>{t(user.isSuspended ? 'users.suspended' : 'users.active')}</Badge>
      ),
    },
  ];
}

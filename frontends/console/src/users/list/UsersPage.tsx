import { Moment, PersonPicture } from '@keystory/app-kit';
import type { User } from '@keystory/api-client';
import { Badge, Button, Group } from '@mantine/core';
import { IconPlus, IconUpload, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { OnDemand, useOpener } from '../../forms/OnDemand';
import type { Column } from '../../lists/DataTable';
import { ItemList } from '../../lists/ItemList';
import { ListCell } from '../../lists/ListCell';
import { PageHeader } from '../../shell/PageHeader';
import { readUsers } from '../api';
import { CreateUserModal } from '../create/CreateUserModal';
import { identifierOf, nameOf } from '../naming';

export function Component() {
  const { t } = useTranslation('console');
  const [creation, openCreation] = useOpener();
  const createButton = (
    <Button leftSection={<IconPlus size={18} />} onClick={openCreation}>
      {t('users.create.open')}
    </Button>
  );
  const actions = (
    <Group gap="sm">
      <Button component={Link} to="/users/import" variant="default" leftSection={<IconUpload size={18} />}>
        {t('userImport.open')}
      </Button>
      {createButton}
    </Group>
  );
  return (
    <>
      <PageHeader title={t('users.title')} intro={t('users.intro')} actions={actions} />
      <ItemList
        queryKey={['users', 'list']}
        label={t('users.title')}
        search={t('users.search')}
        filters={[
          { name: 'deletionRequested', label: t('users.deletion.filter'), options: [{ value: 'true', label: t('users.deletion.asked') }] },
        ]}
        read={readUsers}
        columns={useColumns()}
        keyOf={(user) => user.id}
        none={{ icon: IconUsers, title: t('users.none.title'), body: t('users.none.body'), action: createButton }}
      />
      <OnDemand ref={creation}>{(opened, close) => <CreateUserModal opened={opened} onClose={close} />}</OnDemand>
    </>
  );
}

function useColumns(): Column<User>[] {
  const { t } = useTranslation('console');
  return [
    {
      id: 'user',
      sort: 'name',
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
    { id: 'email', sort: 'primaryEmail', title: t('users.columns.email'), wide: true, cell: (user) => user.primaryEmail ?? '–' },
    { id: 'seen', title: t('users.columns.lastSignIn'), wide: true, cell: (user) => <Moment at={user.lastSignInAt} /> },
    { id: 'created', sort: 'createdAt', title: t('users.columns.created'), wide: true, cell: (user) => <Moment at={user.createdAt} /> },
    {
      id: 'status',
      title: t('users.columns.status'),
      cell: (user) => (
        <Badge color={user.isSuspended ? 'red' : 'green'}>{t(user.isSuspended ? 'users.suspended' : 'users.active')}</Badge>
      ),
    },
  ];
}

import { PersonPicture } from '@keystory/app-kit';
import type { Application, User } from '@keystory/api-client';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TypeIcon } from '../applications/TypeIcon';
import { applicationPlace } from '../applications/place';
import type { Column } from '../lists/DataTable';
import { ListCell } from '../lists/ListCell';

type Person = Pick<User, 'id'> & { [K in 'name' | 'username' | 'primaryEmail' | 'avatar']?: string | null | undefined };

const called = ({ name, username, primaryEmail, id }: Person) => name || username || primaryEmail || id;

/** A person, as the row of a list. */
export function useUserColumns(): Column<Person>[] {
  const { t } = useTranslation('console');
  return [
    {
      id: 'user',
      title: t('users.columns.user'),
      cell: (user) => (
        <ListCell
          to={`/users/${user.id}`}
          picture={<PersonPicture name={called(user)} src={user.avatar} />}
          name={called(user)}
          detail={user.primaryEmail ?? user.username}
        />
      ),
    },
  ];
}

/** An application, as the row of a list. */
export function useApplicationColumns(): Column<Pick<Application, 'id' | 'name' | 'type'>>[] {
  const { t } = useTranslation('console');
  return [
    {
      id: 'application',
      title: t('applications.columns.application'),
      cell: ({ id, name, type }) => (
        <ListCell to={applicationPlace(id)} picture={<TypeIcon type={type} />} name={name} detail={t(`applications.types.${type}.name`)} />
      ),
    },
  ];
}

interface Named {
  id: string;
  name: string;
  description?: string | null;
}

/** Something with a name and a description, as the row of a list; a link where it has a page. */
export function useNamedColumns<T extends Named>(title: string, placeOf?: (item: T) => string): Column<T>[] {
  return [
    {
      id: 'name',
      title,
      cell: (item) =>
        placeOf ? (
          <ListCell to={placeOf(item)} picture={null} name={item.name} detail={item.description} />
        ) : (
          <>
            <Text fw={550}>{item.name}</Text>
            {item.description && (
              <Text size="sm" c="dimmed" truncate>
                {item.description}
              </Text>
            )}
          </>
        ),
    },
  ];
}

/** A permission and the API that it is for. */
export function useScopeColumns(): Column<Named & { resource?: { name: string } }>[] {
  const { t } = useTranslation('console');
  const name = useNamedColumns<Named & { resource?: { name: string } }>(t('resources.permission'));
  return [...name, { id: 'resource', title: t('resources.resource'), wide: true, cell: ({ resource }) => resource?.name ?? '–' }];
}

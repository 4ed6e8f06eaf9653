import { Moment, PersonPicture } from '@keystory/app-kit';
import type { User } from '@keystory/api-client';
import { Badge } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { EntityPage, type EntityTab } from '../../entity/EntityPage';
import { LogList } from '../../logs/LogList';
import { useAsOf } from '../../past/moment';
import { AssignedRoles } from '../../roles/AssignedRoles';
import { SignIns } from '../../signins/SignIns';
import { administratorQuery, deletionRequestQuery, readUser } from '../api';
import { nameOf } from '../naming';
import { Grants } from './tabs/Grants';
import { Organizations } from './tabs/Organizations';
import { PersonalTokens } from './tabs/PersonalTokens';
import { Sessions } from './tabs/Sessions';
import { Ways } from './tabs/ways/Ways';
import { DeletionMark } from './DeletionMark';
import { UserActions } from './UserActions';
import { UserSettings } from './UserSettings';

/** A user: who they are, what they may, where they are signed in, and what happened. */
export function Component() {
  const { t } = useTranslation('console');
  const { id = '' } = useParams();
  const tabs = useTabs(id);
  return (
    <EntityPage<User>
      entity={{ kind: 'users', id }}
      list={{ to: '/users', title: t('users.title') }}
      read={(asOf) => readUser(id, asOf)}
      head={(user) => ({
        name: nameOf(user),
        picture: <PersonPicture name={nameOf(user)} src={user.avatar} size={56} />,
        badge: <Standing user={user} />,
        detail: (
          <>
            {t('users.lastSignIn')} <Moment at={user.lastSignInAt} />
          </>
        ),
        notice: user.erased && t('past.erased'),
        actions: <UserActions user={user} />,
      })}
      tabs={tabs}
    />
  );
}

function useTabs(userId: string): (user: User) => EntityTab[] {
  const { t } = useTranslation('console');
  return (user) => [
    { id: 'settings', title: t('users.tabs.settings'), content: <UserSettings user={user} /> },
    { id: 'roles', title: t('users.tabs.roles'), content: <AssignedRoles kind="user" id={userId} /> },
    { id: 'ways', title: t('users.tabs.ways'), content: <Ways userId={userId} /> },
    { id: 'organizations', title: t('users.tabs.organizations'), content: <Organizations userId={userId} /> },
    { id: 'sign-ins', title: t('users.tabs.sign-ins'), content: <SignIns userId={userId} />, isNow: true },
    { id: 'sessions', title: t('users.tabs.sessions'), content: <Sessions userId={userId} /> },
    { id: 'grants', title: t('users.tabs.grants'), content: <Grants userId={userId} /> },
    { id: 'tokens', title: t('users.tabs.tokens'), content: <PersonalTokens userId={userId} /> },
    { id: 'logs', title: t('users.tabs.logs'), content: <LogList userId={userId} />, isNow: true },
  ];
}

/** What sets a user apart from others. */
function Standing({ user }: { user: User }) {
  const { t } = useTranslation('console');
  const asOf = useAsOf();
  const isAdministrator = useQuery(administratorQuery(user.id, asOf)).data;
  const deletion = useQuery(deletionRequestQuery(user.id, asOf)).data;
  return (
    <>
      {isAdministrator && <Badge>{t('users.administrator')}</Badge>}
      {user.isSuspended && <Badge color="red">{t('users.suspended')}</Badge>}
      {deletion?.requestedAt && <DeletionMark requestedAt={deletion.requestedAt} dueAt={deletion.dueAt} />}
    </>
  );
}

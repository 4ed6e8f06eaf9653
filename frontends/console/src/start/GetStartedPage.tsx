import { SimpleGrid } from '@mantine/core';
import { IconApps, IconMail, IconPlayerPlay, IconTerminal2, IconUserCircle, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { applicationsQuery } from '../applications/api';
import { connectorsQuery } from '../connectors/api';
import { PageHeader } from '../shell/PageHeader';
import { usersQuery } from '../users/api';
import { Card } from './Card';

const FIRST_PAGE = { page: 1, search: '' };

/** What to do first, and what of it is done. */
export function Component() {
  const { t } = useTranslation('console');
  const applications = useQuery(applicationsQuery(FIRST_PAGE));
  const users = useQuery(usersQuery(FIRST_PAGE));
  const connectors = useQuery(connectorsQuery());
  const hasMachine = applications.data?.items.some(({ type }) => type === 'MachineToMachine');
  return (
    <>
      <PageHeader title={t('start.title')} intro={t('start.intro')} />
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md">
        <Card about="demo" icon={IconPlayerPlay} href="/demo-app" />
        <Card about="application" icon={IconApps} to="/guides" done={(applications.data?.total ?? 0) > 0} />
        {/* The administrator is a user, too: one more makes it somebody else. */}
        <Card about="users" icon={IconUserPlus} to="/users" done={(users.data?.total ?? 0) > 1} />
        <Card about="machine" icon={IconTerminal2} to="/applications" done={hasMachine === true} />
        <Card about="messages" icon={IconMail} to="/connectors" done={connectors.data?.some(({ type }) => type === 'Email') === true} />
        <Card about="account" icon={IconUserCircle} href="/account" />
      </SimpleGrid>
    </>
  );
}

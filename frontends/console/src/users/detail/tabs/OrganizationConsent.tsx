import { unwrapPage } from '@keystory/api-client';
import { Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pagesOfPart } from '../../../history/api';
import { HistoryEntries } from '../../../history/HistoryEntries';
import { api } from '../../../session';

interface OrganizationConsentProps {
  userId: string;
  applicationId: string;
}

/** What became of the organizations that a user lets an application act in; nothing where there never was one. */
export function OrganizationConsent({ userId, applicationId }: OrganizationConsentProps) {
  const path = { id: applicationId, userId };
  const query = pagesOfPart(['users', userId, 'consent-organizations', applicationId], (part) =>
    unwrapPage(api.GET('/api/applications/{id}/users/{userId}/consent-organizations/history', { params: { path, query: part } })),
  );
  const isNone = !useInfiniteQuery(query).data?.pages[0]?.total;
  if (isNone) return null;
  return <HistoryEntries query={query} entity={{ kind: 'users', id: userId, place: `/users/${userId}/grants` }} Head={Heading} />;
}

function Heading() {
  const { t } = useTranslation('console');
  return (
    <Title order={2} size="h3" mt="xl" mb="md">
      {t('users.grants.organizations')}
    </Title>
  );
}

import { Problem } from '@keystory/app-kit';
import { unwrap, type ClientMetadata, type ClientMetadataChange } from '@keystory/api-client';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useChanging } from '../../../entity/useChanging';
import { SettingsForm } from '../../../forms/SettingsForm';
import { momentQuery } from '../../../lists/useListState';
import { useAsOf } from '../../../past/moment';
import { api } from '../../../session';
import { useProtocolPanels } from './protocolPanels';

/** How an application proves itself, and which signatures and bindings it wants. */
export function Protocol({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation('console');
  const path = { id: applicationId };
  const queryKey = ['applications', applicationId, 'client-metadata'];
  const asOf = useAsOf();
  const metadata = useQuery({
    queryKey: [...queryKey, asOf ?? 'now'],
    queryFn: () => unwrap(api.GET('/api/applications/{id}/client-metadata', { params: { path, query: momentQuery(asOf) } })),
  });
  const changing = useChanging(queryKey, ['applications', applicationId, 'history']);
  const panels = useProtocolPanels();
  if (metadata.isLoadingError) return <Problem cause={metadata.error} retry={metadata.refetch} />;
  if (metadata.isPending) return <Skeleton height={420} radius="lg" aria-label={t('applications.tabs.protocol')} />;
  return (
    <SettingsForm<ClientMetadata>
      document={metadata.data}
      panels={panels}
      save={(change) =>
        changing(unwrap(api.PATCH('/api/applications/{id}/client-metadata', { params: { path }, body: change as ClientMetadataChange })))
      }
    />
  );
}

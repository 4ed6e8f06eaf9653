import { unwrap, type Resource } from '@keystory/api-client';
import { Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GuideSteps } from '../../applications/guide/GuideSteps';
import { api } from '../../session';
import { Loaded } from '../../shell/Loaded';
import { API_GUIDES } from './apis';
import type { ApiContext } from './context';

/** Code that lets in who has a token for an API, with what it is called and what may be done with it filled in. */
export function ApiGuide({ resource: { id, indicator } }: { resource: Resource }) {
  const { t } = useTranslation('console');
  const [chosen, choose] = useState<string | null>(null);
  const permission = useQuery({ queryKey: ['resources', id, 'scopes', 'first'], queryFn: () => firstPermission(id) });
  const guide = API_GUIDES.find((one) => one.id === chosen) ?? API_GUIDES[0];
  return (
    <Stack gap="xl">
      <Select
        label={t('guide.choose')}
        maw={420}
        searchable
        allowDeselect={false}
        data={API_GUIDES.map((one) => ({ value: one.id, label: one.name }))}
        value={guide?.id ?? null}
        onChange={choose}
      />
      <Loaded query={permission} height={420}>
        {(name) => guide && <GuideSteps<ApiContext> key={guide.id} guide={guide} context={{ origin: window.location.origin, indicator, permission: name ?? undefined }} />}
      </Loaded>
    </Stack>
  );
}

/** The permission that is asked for in the code; null where the API has none. */
async function firstPermission(resourceId: string): Promise<string | null> {
  const query = { page: 1, page_size: 1 };
  const [first] = await unwrap(api.GET('/api/resources/{resourceId}/scopes', { params: { path: { resourceId }, query } }));
  return first?.name ?? null;
}

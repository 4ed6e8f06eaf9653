import { unwrap, unwrapPage, type NewSsoConnector, type SsoConnector } from '@keystory/api-client';
import { Image } from '@mantine/core';
import { IconBuildingSkyscraper } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useChanging } from '../entity/useChanging';
import type { Column } from '../lists/DataTable';
import { ListCell } from '../lists/ListCell';
import { ListPage } from '../lists/ListPage';
import { pageQuery } from '../lists/useListState';
import { api } from '../session';
import { useNewFields } from './fields';

/** The enterprises whose people sign in with them. */
export function Component() {
  const { t } = useTranslation('console');
  const providers = useQuery({
    queryKey: ['sso-connector-providers'],
    queryFn: () => unwrap(api.GET('/api/sso-connector-providers')),
    staleTime: Infinity,
  });
  const fields = useNewFields(providers.data ?? []);
  const changing = useChanging(['sso-connectors']);
  const navigate = useNavigate();
  const create = async (connector: Record<string, unknown>) => {
    const { id } = await changing(unwrap(api.POST('/api/sso-connectors', { body: connector as NewSsoConnector })));
    await navigate(`/enterprise-sso/${id}`);
  };
  return (
    <ListPage
      queryKey={['sso-connectors', 'list']}
      label={t('sso.title')}
      intro={t('sso.intro')}
      read={(list) => unwrapPage(api.GET('/api/sso-connectors', { params: { query: pageQuery(list) } }))}
      columns={useColumns()}
      keyOf={({ id }) => id}
      none={{ icon: IconBuildingSkyscraper, title: t('sso.none.title'), body: t('sso.none.body') }}
      create={{ title: t('sso.create'), fields, create }}
    />
  );
}

function useColumns(): Column<SsoConnector>[] {
  const { t } = useTranslation('console');
  return [
    {
      id: 'connector',
      title: t('sso.connector'),
      cell: ({ id, connectorName, name, providerLogo, branding }) => (
        <ListCell
          to={`/enterprise-sso/${id}`}
          picture={<Image src={branding.logo ?? providerLogo} alt="" w={36} h={36} radius="sm" />}
          name={connectorName}
          detail={name}
        />
      ),
    },
    { id: 'domains', title: t('sso.domains'), wide: true, cell: ({ domains }) => domains.join(', ') || '–' },
  ];
}

import { unwrap, unwrapPage, type NewResource, type Resource } from '@keystory/api-client';
import { Badge, Code, Text } from '@mantine/core';
import { IconApi } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useChanging } from '../entity/useChanging';
import type { Column } from '../lists/DataTable';
import { ListCell } from '../lists/ListCell';
import { ListPage } from '../lists/ListPage';
import { pageQuery } from '../lists/useListState';
import { api } from '../session';
import { useResourceFields } from './fields';

/** The APIs that tokens are issued for. */
export function Component() {
  const { t } = useTranslation('console');
  const fields = useResourceFields(true);
  const changing = useChanging(['resources']);
  const navigate = useNavigate();
  const create = async (resource: Record<string, unknown>) => {
    const { id } = await changing(unwrap(api.POST('/api/resources', { body: resource as NewResource })));
    await navigate(`/resources/${id}`);
  };
  return (
    <ListPage
      queryKey={['resources', 'list']}
      label={t('resources.title')}
      intro={t('resources.intro')}
      read={(list) => unwrapPage(api.GET('/api/resources', { params: { query: pageQuery(list) } }))}
      columns={useColumns()}
      keyOf={({ id }) => id}
      none={{ icon: IconApi, title: t('resources.none.title'), body: t('resources.none.body') }}
      create={{
        title: t('resources.create'),
        fields,
        create,
      }}
    />
  );
}

function useColumns(): Column<Resource>[] {
  const { t } = useTranslation('console');
  return [
    {
      id: 'resource',
      sort: 'name',
      title: t('resources.resource'),
      cell: ({ id, name, indicator }) => (
        <ListCell to={`/resources/${id}`} picture={null} name={name} detail={<Text span inherit hiddenFrom="sm">{indicator}</Text>} />
      ),
    },
    { id: 'indicator', sort: 'indicator', title: t('resources.indicator'), wide: true, cell: ({ indicator }) => <Code>{indicator}</Code> },
    {
      id: 'default',
      title: t('resources.default'),
      wide: true,
      cell: ({ isDefault }) => isDefault && <Badge>{t('resources.default')}</Badge>,
    },
  ];
}

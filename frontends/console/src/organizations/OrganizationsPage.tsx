import { Moment } from '@keystory/app-kit';
import { bounds, unwrap, unwrapPage, type NewOrganization, type Organization } from '@keystory/api-client';
import { IconBuilding } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useChanging } from '../entity/useChanging';
import type { Column } from '../lists/DataTable';
import { ListCell } from '../lists/ListCell';
import { ListPage } from '../lists/ListPage';
import { matchQuery } from '../lists/useListState';
import { useNameFields } from '../resources/fields';
import { api } from '../session';
import { Logo } from './Logo';

/** The organizations that people belong to. */
export function Component() {
  const { t } = useTranslation('console');
  const fields = useNameFields(bounds.newOrganization);
  const changing = useChanging(['organizations']);
  const navigate = useNavigate();
  const create = async (organization: Record<string, unknown>) => {
    const { id } = await changing(unwrap(api.POST('/api/organizations', { body: organization as NewOrganization })));
    await navigate(`/organizations/${id}`);
  };
  return (
    <ListPage
      queryKey={['organizations', 'list']}
      label={t('organizations.title')}
      intro={t('organizations.intro')}
      search={t('organizations.search')}
      read={(list) =>
        unwrapPage(api.GET('/api/organizations', { params: { query: { ...matchQuery(list), showFeatured: 'true' } } }))
      }
      columns={useColumns()}
      keyOf={({ id }) => id}
      none={{ icon: IconBuilding, title: t('organizations.none.title'), body: t('organizations.none.body') }}
      create={{
        title: t('organizations.create'),
        fields,
        create,
      }}
    />
  );
}

function useColumns(): Column<Organization & { usersCount?: number }>[] {
  const { t } = useTranslation('console');
  return [
    {
      id: 'organization',
      sort: 'name',
      title: t('organizations.organization'),
      cell: ({ id, name, description, branding }) => (
        <ListCell to={`/organizations/${id}`} picture={<Logo name={name} src={branding.logoUrl} />} name={name} detail={description} />
      ),
    },
    { id: 'members', title: t('organizations.members.title'), wide: true, cell: ({ usersCount }) => usersCount ?? '–' },
    { id: 'created', sort: 'createdAt', title: t('entity.created'), wide: true, cell: ({ createdAt }) => <Moment at={createdAt} /> },
  ];
}

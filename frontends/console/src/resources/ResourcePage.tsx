import { CopyField } from '@keystory/app-kit';
import { unwrap, type Resource, type ResourceChange } from '@keystory/api-client';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { DeletePanel } from '../entity/DeletePanel';
import { EntityPage } from '../entity/EntityPage';
import { useChanging } from '../entity/useChanging';
import { SettingsForm } from '../forms/SettingsForm';
import { useConfirmed } from '../forms/useConfirmed';
import { momentQuery } from '../lists/useListState';
import { api, MANAGEMENT_API } from '../session';
import { Panel } from '../shell/Panel';
import { useResourceFields } from './fields';
import { ApiGuide } from './guide/ApiGuide';
import { Permissions } from './Permissions';

/** An API: its permissions, and how its tokens are. */
export function Component() {
  const { t } = useTranslation('console');
  const { id = '' } = useParams();
  return (
    <EntityPage
      entity={{ kind: 'resources', id }}
      list={{ to: '/resources', title: t('resources.title') }}
      read={(asOf) => unwrap(api.GET('/api/resources/{id}', { params: { path: { id }, query: momentQuery(asOf) } }))}
      head={(resource) => ({
        name: resource.name,
        badge: resource.isDefault && t('resources.default'),
        actions: <DefaultButton resource={resource} />,
      })}
      tabs={(resource) => [
        {
          id: 'permissions',
          title: t('roles.permissions.title'),
          content: <Permissions resourceId={id} fixed={resource.indicator === MANAGEMENT_API} />,
        },
        ...(resource.indicator === MANAGEMENT_API
          ? []
          : [{ id: 'guide', title: t('resources.guide'), content: <ApiGuide resource={resource} />, isNow: true }]),
        { id: 'settings', title: t('entity.settings'), content: <Settings resource={resource} /> },
      ]}
    />
  );
}

function Settings({ resource }: { resource: Resource }) {
  const { t } = useTranslation('console');
  const { id, name, indicator } = resource;
  const path = { id };
  const fields = useResourceFields(false);
  const changing = useChanging(['resources']);
  return (
    <>
      <Panel title={t('resources.indicator')} intro={t('resources.indicatorHint')}>
        <CopyField label={t('resources.indicator')} value={indicator} />
      </Panel>
      <div style={{ marginTop: 16 }}>
        <SettingsForm
          document={resource}
          panels={[{ title: t('entity.general'), fields }]}
          save={(change) => changing(unwrap(api.PATCH('/api/resources/{id}', { params: { path }, body: change as ResourceChange })))}
        />
      </div>
      {indicator !== MANAGEMENT_API && (
        <DeletePanel
          entity={{ kind: 'resources', id }}
          name={name}
          title={t('resources.delete.submit')}
          body={t('resources.delete.body')}
          act={() => unwrap(api.DELETE('/api/resources/{id}', { params: { path } }))}
          to="/resources"
        />
      )}
    </>
  );
}

function DefaultButton({ resource: { id, name, isDefault } }: { resource: Resource }) {
  const { t } = useTranslation('console');
  const changing = useChanging(['resources']);
  const confirmed = useConfirmed();
  const words = isDefault ? ('unmakeDefault' as const) : ('makeDefault' as const);
  const ask = () =>
    confirmed({
      title: t(`resources.${words}.title`, { name }),
      body: t(`resources.${words}.body`),
      action: t(`resources.${words}.submit`),
      done: t('form.saved'),
      danger: false,
      act: () =>
        changing(unwrap(api.PATCH('/api/resources/{id}/is-default', { params: { path: { id } }, body: { isDefault: !isDefault } }))),
    });
  return (
    <Button variant="default" onClick={ask}>
      {t(`resources.${words}.submit`)}
    </Button>
  );
}

import { CopyAction, Moment } from '@keystory/app-kit';
import type { Application } from '@keystory/api-client';
import { Button, Code, Group } from '@mantine/core';
import { IconApps, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { optionsOf } from '../../forms/field';
import { OnDemand, useOpener } from '../../forms/OnDemand';
import type { Column } from '../../lists/DataTable';
import type { Filter } from '../../lists/FilterInput';
import { ItemList } from '../../lists/ItemList';
import { ListCell } from '../../lists/ListCell';
import { PageHeader } from '../../shell/PageHeader';
import { readApplications } from '../api';
import { CreateApplicationModal } from '../create/CreateApplicationModal';
import { TypeIcon } from '../TypeIcon';
import { applicationPlace } from '../place';
import { CREATABLE } from '../types';
import styles from './ApplicationsPage.module.css';

export function Component() {
  const { t } = useTranslation('console');
  const [creation, openCreation] = useOpener();
  const createButton = (
    <Button leftSection={<IconPlus size={18} />} onClick={openCreation}>
      {t('applications.create.open')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('applications.title')} intro={t('applications.intro')} actions={createButton} />
      <ItemList
        queryKey={['applications', 'list']}
        label={t('applications.title')}
        search={t('applications.search')}
        filters={useFilters()}
        read={readApplications}
        columns={useColumns()}
        keyOf={(application) => application.id}
        none={{ icon: IconApps, title: t('applications.none.title'), body: t('applications.none.body'), action: createButton }}
      />
      <OnDemand ref={creation}>{(opened, close) => <CreateApplicationModal opened={opened} onClose={close} />}</OnDemand>
    </>
  );
}

function useFilters(): Filter[] {
  const { t } = useTranslation('console');
  return [
    { name: 'type', label: t('entity.type'), options: optionsOf(CREATABLE, (type) => t(`applications.types.${type}.name`)) },
    {
      name: 'isThirdParty',
      label: t('applications.owner'),
      options: [
        { value: 'false', label: t('applications.own') },
        { value: 'true', label: t('applications.thirdParty') },
      ],
    },
  ];
}

function useColumns(): Column<Application>[] {
  const { t } = useTranslation('console');
  return [
    {
      id: 'application',
      sort: 'name',
      title: t('applications.columns.application'),
      cell: ({ id, name, type, isThirdParty }) => (
        <ListCell
          to={applicationPlace(id)}
          picture={<TypeIcon type={type} />}
          name={name}
          detail={t(`applications.types.${type}.name`) + (isThirdParty ? ` · ${t('applications.thirdParty')}` : '')}
        />
      ),
    },
    {
      id: 'id',
      title: t('applications.columns.id'),
      wide: true,
      cell: ({ id, name }) => (
        <Group gap={2} wrap="nowrap" className={styles.above ?? ''}>
          <Code>{id}</Code>
          <CopyAction label={t('applications.copyId', { name })} value={id} />
        </Group>
      ),
    },
    {
      id: 'created',
      sort: 'createdAt',
      title: t('applications.columns.created'),
      wide: true,
      cell: ({ createdAt }) => <Moment at={createdAt} />,
    },
  ];
}

import type { Connector } from '@keystory/api-client';
import { Image } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { DeletePanel } from '../entity/DeletePanel';
import { EntityPage } from '../entity/EntityPage';
import { Loaded } from '../shell/Loaded';
import { NotFoundPage } from '../shell/NotFoundPage';
import { deleteConnector, kindsQuery, readConnector } from './api';
import { GuidedForm } from './GuidedForm';
import { Look } from './Look';

/** A connector: how it is set up, what people notice of it, and what became of it. */
export function Component() {
  const { t } = useTranslation('console');
  const { id = '' } = useParams();
  return (
    <EntityPage
      entity={{ kind: 'connectors', id }}
      list={{ to: '/connectors', title: t('connectors.title') }}
      read={(asOf) => readConnector(id, asOf)}
      head={(connector) => ({
        name: nameOf(connector),
        detail: t(`connectors.types.${connector.type}`),
        picture: <Image src={connector.logo} alt="" w={48} h={48} radius="md" />,
      })}
      tabs={(connector) => [
        { id: 'settings', title: t('entity.settings'), content: <Settings connector={connector} /> },
        ...(connector.isStandard ? [{ id: 'look', title: t('connectors.look.title'), content: <Look connector={connector} /> }] : []),
      ]}
    />
  );
}

const nameOf = ({ name, connectorId }: Connector) => name.en ?? connectorId;

function Settings({ connector }: { connector: Connector }) {
  const { t } = useTranslation('console');
  const kinds = useQuery(kindsQuery());
  const kind = kinds.data?.find(({ id }) => id === connector.connectorId);
  return (
    <>
      <Loaded query={kinds} height={420}>
        {() => (kind ? <GuidedForm kind={kind} connector={connector} /> : <NotFoundPage />)}
      </Loaded>
      <DeletePanel
        entity={{ kind: 'connectors', id: connector.id }}
        name={nameOf(connector)}
        title={t('connectors.delete.submit')}
        body={t('connectors.delete.body')}
        act={() => deleteConnector(connector.id)}
        to="/connectors"
      />
    </>
  );
}

import { confirm, NOTHING_LEFT, notifySuccess, useNotifyProblem } from '@keystory/app-kit';
import type { Connector } from '@keystory/api-client';
import { Button, Image } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { EntityPage } from '../entity/EntityPage';
import { Loaded } from '../shell/Loaded';
import { NotFoundPage } from '../shell/NotFoundPage';
import { kindsQuery, readConnector, useDeleteConnector } from './api';
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
        actions: <DeleteConnector id={id} name={nameOf(connector)} />,
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
  const kinds = useQuery(kindsQuery());
  const kind = kinds.data?.find(({ id }) => id === connector.connectorId);
  return (
    <Loaded query={kinds} height={420}>
      {() => (kind ? <GuidedForm kind={kind} connector={connector} /> : <NotFoundPage />)}
    </Loaded>
  );
}

function DeleteConnector({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('console');
  const remove = useDeleteConnector(id);
  const notifyProblem = useNotifyProblem();
  const navigate = useNavigate();
  const ask = () =>
    confirm({
      title: t('connectors.delete.title', { name }),
      body: t('connectors.delete.body'),
      action: t('connectors.delete.submit'),
      danger: true,
      onConfirm: async () => {
        try {
          await remove.mutateAsync();
        } catch (cause) {
          notifyProblem(cause);
          throw cause;
        }
        notifySuccess(t('connectors.delete.done', { name }));
        await navigate('/connectors', { state: NOTHING_LEFT });
      },
    });
  return (
    <Button variant="outline" color="red" onClick={ask} loading={remove.isPending}>
      {t('connectors.delete.open')}
    </Button>
  );
}

import type { Connector, ConnectorKind } from '@keystory/api-client';
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PastFieldset } from '../past/PastFieldset';
import { Panel } from '../shell/Panel';
import { ConnectorForm } from './ConnectorForm';
import { Guide } from './Guide';
import { SocialPanel } from './SocialPanel';

/** How a connector is set up, and what it has to know; without one, a new one is made. */
export function GuidedForm({ kind, connector }: { kind: ConnectorKind; connector?: Connector }) {
  const { t } = useTranslation('console');
  return (
    <PastFieldset>
      <Stack>
        <Panel title={t('connectors.guide')}>
          <Guide kind={kind} />
        </Panel>
        {connector?.type === 'Social' && <SocialPanel connector={connector} />}
        <ConnectorForm kind={kind} {...(connector ? { connector } : {})} />
      </Stack>
    </PastFieldset>
  );
}

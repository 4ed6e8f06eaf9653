import { NOTHING_LEFT, notifySuccess } from '@keystory/app-kit';
import type { ConnectorKind } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { valueAt, type Entered, type Field } from '../forms/field';
import { useCreateConnector } from './api';
import type { Config } from './fields';

const TARGET = 'metadata.target';

/** How a new connector of a kind is made: what is asked for beside its configuration, and what opens its page once it is there. */
export function useMaking(kind: ConnectorKind): { fields: Field[]; make: (config: Config, values: Entered) => Promise<void> } {
  const { t } = useTranslation('console');
  const create = useCreateConnector();
  const navigate = useNavigate();
  const target: Field = { path: TARGET, kind: 'text', label: t('connectors.target'), hint: t('connectors.targetHint'), required: true };
  return {
    fields: kind.isStandard ? [target] : [],
    make: async (config, values) => {
      const named = String(valueAt(values, TARGET) ?? '').trim();
      const made = await create.mutateAsync({ connectorId: kind.id, config, ...(named ? { metadata: { target: named, name: { en: named } } } : {}) });
      notifySuccess(t('connectors.saved'));
      await navigate(`/connectors/${made.id}`, { replace: true, state: NOTHING_LEFT });
    },
  };
}

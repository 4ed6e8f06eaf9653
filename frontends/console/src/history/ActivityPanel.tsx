import { useTranslation } from 'react-i18next';
import { useAsOf } from '../past/moment';
import { Panel } from '../shell/Panel';
import { History, type HistoryProps } from './History';

/** What became of something, at the foot of the page that it is on; the past has nothing but itself. */
export function ActivityPanel({ entity, query }: HistoryProps) {
  const { t } = useTranslation('console');
  if (useAsOf() !== undefined) return null;
  return (
    <div style={{ marginTop: 16 }}>
      <Panel title={t('entity.activity')} stacked>
        <History entity={entity} query={query} />
      </Panel>
    </div>
  );
}

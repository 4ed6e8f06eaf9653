import type { HistoryEntry } from '@keystory/api-client';
import { Group } from '@mantine/core';
import { historyQuery, type Entity } from './api';
import { Comparison } from './Comparison';
import { HistoryEntries } from './HistoryEntries';
import { MomentPicker } from './MomentPicker';

/** Everything that ever happened to an entity, from the event log; any moment can be looked at, any two compared. */
export function History(entity: Entity) {
  return <HistoryEntries query={historyQuery(entity)} entity={entity} Head={Moments} />;
}

function Moments({ entity, entries }: { entity: Entity; entries: HistoryEntry[] }) {
  return (
    <Group align="flex-end" mb="lg">
      <MomentPicker entity={entity} />
      <Comparison entity={entity} entries={entries} />
    </Group>
  );
}

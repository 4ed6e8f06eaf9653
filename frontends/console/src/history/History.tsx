import type { HistoryEntry } from '@keystory/api-client';
import { Group } from '@mantine/core';
import { hasDifferences, historyQuery, type Entity, type HistoryQuery } from './api';
import { Comparison } from './Comparison';
import { HistoryEntries } from './HistoryEntries';
import { MomentPicker } from './MomentPicker';

export interface HistoryProps {
  /** What is shown as it was then. */
  entity: Entity;
  /** The history of a part of it; its own without. */
  query?: HistoryQuery | undefined;
}

/** Everything that ever happened to an entity, from the event log; any moment can be looked at, any two compared. */
export function History({ entity, query }: HistoryProps) {
  return <HistoryEntries query={query ?? historyQuery(entity)} entity={entity} Head={query || !hasDifferences(entity) ? Moment : Moments} />;
}

function Moments({ entity, entries }: { entity: Entity; entries: HistoryEntry[] }) {
  return (
    <Group align="flex-end" mb="lg">
      <MomentPicker entity={entity} />
      <Comparison entity={entity} entries={entries} />
    </Group>
  );
}

function Moment({ entity }: { entity: Entity }) {
  return (
    <Group align="flex-end" mb="lg">
      <MomentPicker entity={entity} />
    </Group>
  );
}

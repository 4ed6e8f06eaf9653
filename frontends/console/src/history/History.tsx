import type { HistoryEntry } from '@keystory/api-client';
import { Group } from '@mantine/core';
import { useState, type ComponentProps } from 'react';
import { useSearchParams } from 'react-router';
import { hasDifferences, historyQuery, type Entity, type HistoryQuery } from './api';
import { Comparison, type Pair } from './Comparison';
import { HistoryEntries } from './HistoryEntries';
import { MomentPicker } from './MomentPicker';

export interface HistoryProps {
  /** What is shown as it was then. */
  entity: Entity;
  /** The history of a part of it; its own without. */
  query?: HistoryQuery | undefined;
  /** It is a page: what is compared stands in its address. */
  isPage?: boolean;
}

/** Everything that ever happened to an entity, from the event log; any moment can be looked at, any two compared. */
export function History({ entity, query, isPage = false }: HistoryProps) {
  const Whole = isPage ? MomentsInAddress : Moments;
  return <HistoryEntries query={query ?? historyQuery(entity)} entity={entity} Head={query || !hasDifferences(entity) ? Moment : Whole} />;
}

interface MomentsProps {
  entity: Entity;
  entries: HistoryEntry[];
}

function Moments(props: MomentsProps) {
  const [pair, setPair] = useState<Pair>({ from: '', to: '' });
  return <Either {...props} pair={pair} onChange={setPair} />;
}

function MomentsInAddress(props: MomentsProps) {
  const [params, setParams] = useSearchParams();
  const pair = { from: params.get('from') ?? '', to: params.get('to') ?? '' };
  return <Either {...props} pair={pair} onChange={(next) => setParams(chosenOf(next), { replace: true })} />;
}

const chosenOf = (pair: Pair) => Object.entries(pair).filter(([, position]) => position);

function Either(props: ComponentProps<typeof Comparison>) {
  return (
    <Group align="flex-start" mb="lg">
      <MomentPicker entity={props.entity} />
      <Comparison {...props} />
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

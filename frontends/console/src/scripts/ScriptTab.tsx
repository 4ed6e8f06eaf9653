import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactElement } from 'react';
import { orNull } from '../entity/orNull';
import { momentQuery } from '../lists/useListState';
import { useAsOf } from '../past/moment';
import { Loaded } from '../shell/Loaded';

interface ScriptTabProps<T> {
  /** Kind and id, under which its answers are kept. */
  entity: { kind: string; id: string };
  read: (query: ReturnType<typeof momentQuery>) => Promise<T>;
  /** What it is shown as; null where there is none. */
  children: (script: T | null) => ReactElement;
}

/** A script as it is, or as it was; each is a form of its own. */
export function ScriptTab<T>({ entity: { kind, id }, read, children }: ScriptTabProps<T>) {
  const asOf = useAsOf();
  const found = useQuery({ queryKey: [kind, id, asOf ?? 'now'], queryFn: () => orNull(read(momentQuery(asOf))) });
  return (
    <Loaded query={found} height={420}>
      {(script) => <Fragment key={asOf ?? 'now'}>{children(script)}</Fragment>}
    </Loaded>
  );
}

import type { ReactNode } from 'react';
import { Proven, type Step } from '../proof/Proven';
import { useControl, type Field } from '../shell/account';
import { ActionPage } from '../shell/ActionPage';
import { Done } from '../shell/Done';
import { useKeptProof } from './KeptProof';
import { Unavailable } from './Unavailable';
import { useEnding } from './useEnding';

interface ActionRouteProps {
  title: string;
  intro?: string;
  /** What of the account it changes; where that may not be changed here, the page says so. */
  field: Field;
  /** It may be done without a proof by those who have no way to give one. */
  lenient?: boolean;
  /** Stands above the question who one is. */
  before?: ReactNode;
  /** Shown in the place of the form where there is nothing to do. */
  instead?: ReactNode;
  children: (step: Step) => ReactNode;
}

/** The page of one change that applications link to: who one is, one form, and that it is done. */
export function ActionRoute({ title, intro, field, instead, children, ...proving }: ActionRouteProps) {
  const { isEditable } = useControl();
  const { says, finish, cancel } = useEnding();
  const kept = useKeptProof();
  const steps = instead ?? (
    <Proven {...proving} kept={kept} onCancel={cancel}>
      {(proof) => children({ proof, finish, cancel })}
    </Proven>
  );
  return (
    <ActionPage title={title} intro={says ? undefined : intro}>
      {says && <Done>{says}</Done>}
      {!says && (isEditable(field) ? steps : <Unavailable />)}
    </ActionPage>
  );
}

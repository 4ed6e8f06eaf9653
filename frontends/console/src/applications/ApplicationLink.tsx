import { isBuiltIn, useApplicationName } from '@keystory/app-kit';
import { useQuery } from '@tanstack/react-query';
import { CellLink } from '../lists/CellLink';
import { applicationChoice, applicationChoiceKey } from '../relations/choices';
import { NotThere } from '../relations/inOneRequest';
import { applicationPlace } from './place';

interface ApplicationLinkProps {
  id: string;
  /** What it is called, null where it has no name; it is looked up when nothing is said. */
  name?: string | null | undefined;
  /** That it is gone, and so is its page. */
  isGone?: boolean;
}

/** The name of an application, which leads to its page where it has one. */
export function ApplicationLink({ id, name, isGone = false }: ApplicationLinkProps) {
  const nameOf = useApplicationName();
  const { data, error } = useQuery({
    queryKey: applicationChoiceKey(id),
    queryFn: () => applicationChoice(id),
    enabled: name === undefined && !isGone && !isBuiltIn(id),
    retry: false,
    staleTime: 60_000,
  });
  // What was read before it was deleted is kept beside the error.
  const found = error instanceof NotThere ? undefined : data?.name;
  return <CellLink to={isGone || isBuiltIn(id) ? null : applicationPlace(id)}>{nameOf(id, name ?? found)}</CellLink>;
}

import { useQuery } from '@tanstack/react-query';
import { CellLink } from '../lists/CellLink';
import { userChoice, userChoiceKey } from '../relations/choices';
import { NotThere } from '../relations/inOneRequest';

/** A user by their name, where they are still there; it leads to their page. */
export function UserLink({ id }: { id: string }) {
  const { data, error } = useQuery({ queryKey: userChoiceKey(id), queryFn: () => userChoice(id), retry: false, staleTime: 60_000 });
  // What was read before somebody went is kept beside the error.
  const name = error instanceof NotThere ? undefined : data?.name;
  return <CellLink to={`/users/${id}`}>{name ?? id}</CellLink>;
}

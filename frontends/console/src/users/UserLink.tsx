import { useQuery } from '@tanstack/react-query';
import { CellLink } from '../lists/CellLink';
import { userChoice } from '../relations/choices';

/** A user by their name, where they are still there; it leads to their page. */
export function UserLink({ id }: { id: string }) {
  const found = useQuery({ queryKey: ['users', 'choice', id], queryFn: () => userChoice(id), retry: false, staleTime: 60_000 });
  return <CellLink to={`/users/${id}`}>{found.data?.name ?? id}</CellLink>;
}

import { useQuery } from '@tanstack/react-query';
import { CellLink } from '../lists/CellLink';
import { organizationChoice } from '../relations/choices';

/** An organization by its name, where it is still there; it leads to its page. */
export function OrganizationLink({ id }: { id: string }) {
  const found = useQuery({ queryKey: ['organizations', 'choice', id], queryFn: () => organizationChoice(id), retry: false });
  return <CellLink to={`/organizations/${id}`}>{found.data?.name ?? id}</CellLink>;
}

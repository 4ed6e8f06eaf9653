import { unwrap } from '@keystory/api-client';
import { useQuery } from '@tanstack/react-query';
import { api } from '../session';

/** The roles that there are in organizations, those for people or those for applications. */
export function useOrganizationRoleOptions(type: 'User' | 'MachineToMachine'): { value: string; label: string }[] {
  const roles = useQuery({
    queryKey: ['organization-roles', 'all'],
    queryFn: () => unwrap(api.GET('/api/organization-roles', { params: { query: { page_size: 100 } } })),
  });
  return (roles.data ?? []).filter((role) => role.type === type).map(({ id, name }) => ({ value: id, label: name }));
}

import { unwrapPage } from '@keystory/api-client';
import { useQuery } from '@tanstack/react-query';
import { allPages } from '../lists/allPages';
import { api } from '../session';

/** All roles that there are in organizations, those for people or those for applications. */
export function useOrganizationRoleOptions(type: 'User' | 'MachineToMachine'): { value: string; label: string }[] {
  const roles = useQuery({
    queryKey: ['organization-roles', 'all'],
    queryFn: () => allPages((query) => unwrapPage(api.GET('/api/organization-roles', { params: { query } }))),
  });
  return (roles.data ?? []).filter((role) => role.type === type).map(({ id, name }) => ({ value: id, label: name }));
}

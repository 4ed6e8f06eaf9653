import { unwrap, unwrapPage, type RoleType } from '@keystory/api-client';
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { listQuery } from '../lists/useListState';
import { api } from '../session';

/** Who has roles: a user, or an application that acts for itself. */
export interface RoleOwner {
  kind: 'user' | 'application';
  id: string;
}

export const roleTypeOf = ({ kind }: RoleOwner): RoleType => (kind === 'user' ? 'User' : 'MachineToMachine');

const keyOf = ({ kind, id }: RoleOwner) => [`${kind}s`, id, 'roles'];

export const assignedRolesQuery = (owner: RoleOwner, page = 1) =>
  queryOptions({
    queryKey: [...keyOf(owner), page],
    queryFn: () => {
      const query = { page, page_size: 20 };
      return owner.kind === 'user'
        ? unwrapPage(api.GET('/api/users/{userId}/roles', { params: { path: { userId: owner.id }, query } }))
        : unwrapPage(api.GET('/api/applications/{applicationId}/roles', { params: { path: { applicationId: owner.id }, query } }));
    },
    placeholderData: keepPreviousData,
  });

/** Roles that the owner could be given and does not have. */
export const assignableRolesQuery = (owner: RoleOwner, search: string) =>
  queryOptions({
    queryKey: ['roles', 'assignable', owner, search],
    queryFn: () =>
      unwrapPage(
        api.GET('/api/roles', {
          params: {
            query: {
              ...listQuery({ page: 1, search }),
              type: roleTypeOf(owner),
              ...(owner.kind === 'user' ? { excludeUserId: owner.id } : { excludeApplicationId: owner.id }),
            },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  });

function useRolesMutation<T>(owner: RoleOwner, change: (value: T) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: keyOf(owner) }),
        queries.invalidateQueries({ queryKey: ['roles', 'assignable', owner] }),
        queries.invalidateQueries({ queryKey: [`${owner.kind}s`, owner.id, 'history'] }),
      ]),
  });
}

export const useAssignRoles = (owner: RoleOwner) =>
  useRolesMutation(owner, (roleIds: string[]) =>
    owner.kind === 'user'
      ? unwrap(api.POST('/api/users/{userId}/roles', { params: { path: { userId: owner.id } }, body: { roleIds } }))
      : unwrap(
          api.POST('/api/applications/{applicationId}/roles', {
            params: { path: { applicationId: owner.id } },
            body: { roleIds },
          }),
        ),
  );

export const useRemoveRole = (owner: RoleOwner) =>
  useRolesMutation(owner, (roleId: string) =>
    owner.kind === 'user'
      ? unwrap(api.DELETE('/api/users/{userId}/roles/{roleId}', { params: { path: { userId: owner.id, roleId } } }))
      : unwrap(
          api.DELETE('/api/applications/{applicationId}/roles/{roleId}', {
            params: { path: { applicationId: owner.id, roleId } },
          }),
        ),
  );

import { unwrap, unwrapPage, type RoleType } from '@keystory/api-client';
import { listQuery, pageQuery, type PartOfList } from '../lists/useListState';
import { namedChoices } from '../relations/choices';
import { api } from '../session';

/** Who has roles: a user, or an application that acts for itself. */
export interface RoleOwner {
  kind: 'user' | 'application';
  id: string;
}

const roleTypeOf = ({ kind }: RoleOwner): RoleType => (kind === 'user' ? 'User' : 'MachineToMachine');

/** Under which the roles of an owner are kept. */
export const keyOf = ({ kind, id }: RoleOwner) => [`${kind}s`, id, 'roles'];

export function readAssignedRoles({ kind, id }: RoleOwner, part: Omit<PartOfList, 'search'> = { page: 1 }) {
  const query = pageQuery(part);
  return kind === 'user'
    ? unwrapPage(api.GET('/api/users/{userId}/roles', { params: { path: { userId: id }, query } }))
    : unwrapPage(api.GET('/api/applications/{applicationId}/roles', { params: { path: { applicationId: id }, query } }));
}

/** Roles that the owner could be given and does not have. */
export function assignableRoles(owner: RoleOwner, search: string) {
  const others = owner.kind === 'user' ? { excludeUserId: owner.id } : { excludeApplicationId: owner.id };
  const query = { ...listQuery({ page: 1, search }), type: roleTypeOf(owner), ...others };
  return namedChoices(unwrapPage(api.GET('/api/roles', { params: { query } })));
}

export const assignRoles = ({ kind, id }: RoleOwner, roleIds: string[]): Promise<unknown> =>
  kind === 'user'
    ? unwrap(api.POST('/api/users/{userId}/roles', { params: { path: { userId: id } }, body: { roleIds } }))
    : unwrap(api.POST('/api/applications/{applicationId}/roles', { params: { path: { applicationId: id } }, body: { roleIds } }));

export const removeRole = ({ kind, id }: RoleOwner, roleId: string): Promise<unknown> =>
  kind === 'user'
    ? unwrap(api.DELETE('/api/users/{userId}/roles/{roleId}', { params: { path: { userId: id, roleId } } }))
    : unwrap(api.DELETE('/api/applications/{applicationId}/roles/{roleId}', { params: { path: { applicationId: id, roleId } } }));

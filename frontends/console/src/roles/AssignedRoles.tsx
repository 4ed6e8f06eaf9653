import { IconShield } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNamedColumns } from '../relations/columns';
import { Relation } from '../relations/Relation';
import { assignableRoles, assignRoles, keyOf, readAssignedRoles, removeRole, type RoleOwner } from './api';

/** The roles of a user or an application, to be added to and removed from. */
export function AssignedRoles(owner: RoleOwner) {
  const { t } = useTranslation('console');
  const { kind, id } = owner;
  return (
    <Relation
      queryKey={keyOf(owner)}
      label={t('roles.title')}
      read={(list) => readAssignedRoles(owner, list)}
      columns={useNamedColumns(t('roles.columns.role'), (role) => `/roles/${role.id}`)}
      keyOf={(role) => role.id}
      none={{ icon: IconShield, title: t('roles.none.title'), body: t(kind === 'user' ? 'roles.none.user' : 'roles.none.application') }}
      add={{
        title: t('roles.assign'),
        choices: (search) => assignableRoles(owner, search),
        submit: (roleIds) => assignRoles(owner, roleIds),
      }}
      remove={{
        title: t('roles.remove.submit'),
        body: t('roles.remove.body'),
        nameOf: ({ name }) => name,
        isUndoneByAdding: true,
        act: (role) => removeRole(owner, role.id),
      }}
      stale={[[`${kind}s`, id, 'history']]}
    />
  );
}

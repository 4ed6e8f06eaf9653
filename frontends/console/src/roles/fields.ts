import { bounds } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import { boundBy, type Field } from '../forms/field';

/** What a role is called, and who gets it. */
export function useRoleFields(): Field[] {
  const { t } = useTranslation('console');
  return boundBy(bounds.newRole, [
    { path: 'name', kind: 'text', label: t('entity.name') },
    { path: 'description', kind: 'long', label: t('entity.description') },
    { path: 'isDefault', kind: 'switch', label: t('roles.isDefault'), hint: t('roles.isDefaultHint') },
  ]);
}

/** Whom a role is for; this cannot be changed later. */
export function useTypeField(): Field {
  const { t } = useTranslation('console');
  const options = (['User', 'MachineToMachine'] as const).map((value) => ({ value, label: t(`roles.types.${value}`) }));
  return { path: 'type', kind: 'choice', label: t('roles.type'), hint: t('roles.typeHint'), required: true, options };
}

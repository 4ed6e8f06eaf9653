import { notifySuccess, useNotifyProblem } from '@keystory/app-kit';
import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChanging } from '../../entity/useChanging';
import { Names } from '../../lists/Names';
import { useAsOf } from '../../past/moment';
import { useOrganizationRoleOptions } from '../useOrganizationRoles';

interface HeldRolesProps {
  /** Who holds them, for those who do not see the row. */
  holder: string;
  type: 'User' | 'MachineToMachine';
  held: { id: string; name: string }[];
  save: (roleIds: string[]) => Promise<unknown>;
  stale: readonly unknown[];
}

/** The roles of a member in an organization; each change is saved as it is made. */
export function HeldRoles({ holder, type, held, save, stale }: HeldRolesProps) {
  const { t } = useTranslation('console');
  const isPast = useAsOf() !== undefined;
  const changing = useChanging(stale);
  const onError = useNotifyProblem();
  const options = useOrganizationRoleOptions(type);
  if (isPast) {
    return <Names of={held} />;
  }
  const before = held.map(({ id }) => id);
  const change = (ids: string[]) =>
    changing(save(ids)).then(() => notifySuccess(t('form.saved'), () => changing(save(before))), onError);
  return (
    <MultiSelect
      aria-label={t('organizations.rolesOf', { name: holder })}
      placeholder={held.length === 0 ? t('organizations.noRoles') : ''}
      data={options.length > 0 ? options : held.map(({ id, name }) => ({ value: id, label: name }))}
      value={before}
      onChange={(ids) => void change(ids)}
      miw={200}
      size="xs"
    />
  );
}

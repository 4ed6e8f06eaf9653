import type { AccessControl } from '@keystory/api-client';
import { Button, CloseButton, Group, MultiSelect, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnInputProps } from '../../../forms/field';
import { pickedFrom } from '../../../forms/PickedInput';
import { useOrganizationRoleOptions } from '../../../organizations/useOrganizationRoles';
import { pickedOrganizations } from '../../../relations/choices';
import styles from './RulesInput.module.css';

type Rule = AccessControl['organizationRoleRules'][number];

/** Whether each rule names an organization, and roles of which its members need one. */
export const areWhole = (rules: readonly Rule[]) =>
  rules.every(({ organizationId, organizationRoleIds }) => organizationId && organizationRoleIds.length > 0);

const NEW: Rule = { organizationId: '', organizationRoleIds: [] };

const OrganizationInput = pickedFrom({ ...pickedOrganizations, most: 1 });

/** Organizations, each with roles of which its members need one. */
export function RulesInput({ label, value, values, onChange, error }: OwnInputProps) {
  const { t } = useTranslation('console');
  const id = useId();
  const rules = (value ?? []) as Rule[];
  const roles = useOrganizationRoleOptions('User');
  const [isAdding, setAdding] = useState(false); // what is there from the first takes no focus
  const adding = useRef<HTMLButtonElement>(null);
  const replace = (index: number, change: Partial<Rule>) =>
    onChange(rules.map((rule, at) => (at === index ? { ...rule, ...change } : rule)));
  const remove = (index: number) => {
    setAdding(false);
    onChange(rules.filter((_, at) => at !== index));
    adding.current?.focus();
  };
  const add = () => {
    setAdding(true);
    onChange([...rules, NEW]);
  };
  return (
    <Stack gap="xs" role="group" aria-labelledby={id}>
      <Text size="sm" fw={500} id={id}>
        {label}
      </Text>
      {rules.map(({ organizationId, organizationRoleIds }, index) => (
        <div key={index} className={styles.rule} role="group" aria-label={t('form.numbered', { label, number: index + 1 })}>
          <OrganizationInput
            label={t('access.ruleOrganization')}
            value={organizationId ? [organizationId] : []}
            values={values}
            error={!organizationId && error}
            autoFocus={isAdding}
            onChange={(ids) => replace(index, { organizationId: (ids as string[])[0] ?? '' })}
          />
          <MultiSelect
            label={t('access.ruleRoles')}
            error={organizationRoleIds.length === 0 && error}
            data={roles}
            value={organizationRoleIds}
            onChange={(ids) => replace(index, { organizationRoleIds: ids })}
          />
          <CloseButton aria-label={t('access.removeRule', { number: index + 1 })} onClick={() => remove(index)} />
        </div>
      ))}
      <Group>
        <Button ref={adding} variant="default" size="xs" leftSection={<IconPlus size={16} />} onClick={add}>
          {t('form.add')}
        </Button>
      </Group>
    </Stack>
  );
}

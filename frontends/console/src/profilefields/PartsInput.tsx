import type { ProfileField } from '@keystory/api-client';
import { Checkbox, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OwnInputProps } from '../forms/field';

type Part = NonNullable<ProfileField['config']['parts']>[number];

const NAMES = {
  Address: ['streetAddress', 'locality', 'region', 'postalCode', 'country', 'formatted'],
  Fullname: ['givenName', 'middleName', 'familyName'],
} as const;

type Composite = keyof typeof NAMES;

export const isComposite = (type: string): type is Composite => type in NAMES;

/** All parts of an address or a name, the usual ones asked for. */
export const usualParts = (type: Composite): Part[] =>
  NAMES[type].map((name) => ({ name, type: 'Text', required: false, enabled: name !== 'formatted' && name !== 'middleName' }));

/** The input for what an address or a name consists of. */
function partsOf(type: Composite) {
  return function PartsInput({ label, value, onChange }: OwnInputProps) {
    const { t } = useTranslation('console');
    const known = (value ?? usualParts(type)) as Part[];
    const missing = usualParts(type).filter(({ name }) => !known.some((part) => part.name === name)).map((part) => ({ ...part, enabled: false }));
    const parts = [...known, ...missing];
    const change = (name: string | undefined, to: Partial<Part>) =>
      onChange(parts.map((part) => (part.name === name ? { ...part, ...to } : part)));
    return (
      <Stack gap="xs" role="group" aria-label={label}>
        <Text size="sm" fw={550}>
          {label}
        </Text>
        {parts.map(({ name = '', enabled, required }) => {
          const called = t(`profileFields.partNames.${name as 'country'}`);
          return (
            <Group key={name} gap="lg">
              <Checkbox
                w={180}
                label={called}
                checked={enabled}
                onChange={({ currentTarget }) => change(name, { enabled: currentTarget.checked })}
              />
              <Checkbox
                label={t('profileFields.required')}
                aria-label={t('profileFields.requiredPart', { name: called })}
                checked={enabled && required}
                disabled={!enabled}
                onChange={({ currentTarget }) => change(name, { required: currentTarget.checked })}
              />
            </Group>
          );
        })}
      </Stack>
    );
  };
}

export const AddressParts = partsOf('Address');
export const FullnameParts = partsOf('Fullname');

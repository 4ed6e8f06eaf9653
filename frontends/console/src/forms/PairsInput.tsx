import { ActionIcon, Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export type Pair = [first: string, second: string];

interface PairsInputProps {
  label: string;
  pairs: readonly Pair[];
  onChange: (pairs: Pair[]) => void;
  /** What the first ones are called, and the choices for one of them where it cannot be just anything. */
  first: { label: string; choices?: (own: string) => string[] };
  second: { label: string };
  /** What a new pair begins with; undefined where there can be no more. */
  next: () => Pair | undefined;
}

/** Any number of pairs of texts, each in a row of its own. */
export function PairsInput({ label, pairs, onChange, first, second, next }: PairsInputProps) {
  const { t } = useTranslation('console');
  const replace = (index: number, pair: Pair) => onChange(pairs.map((one, at) => (at === index ? pair : one)));
  const added = next();
  return (
    <Stack gap="xs" role="group" aria-label={label}>
      {pairs.map((pair, index) => (
        <Group key={index} gap="xs" wrap="nowrap" align="flex-end">
          <First {...first} number={index + 1} value={pair[0]} onChange={(value) => replace(index, [value, pair[1]])} />
          <TextInput
            flex={1}
            miw={0}
            aria-label={t('form.numbered', { label: second.label, number: index + 1 })}
            label={index === 0 ? second.label : undefined}
            value={pair[1]}
            onChange={({ currentTarget }) => replace(index, [pair[0], currentTarget.value])}
            autoComplete="off"
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t('form.removeOne', { name: pair[0] || index + 1 })}
            onClick={() => onChange(pairs.filter((_, at) => at !== index))}
          >
            <IconX size={18} />
          </ActionIcon>
        </Group>
      ))}
      {added && (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={16} />}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => onChange([...pairs, added])}
        >
          {t('form.add')}
        </Button>
      )}
    </Stack>
  );
}

interface FirstProps {
  label: string;
  choices?: (own: string) => string[];
  number: number;
  value: string;
  onChange: (value: string) => void;
}

function First({ label, choices, number, value, onChange }: FirstProps) {
  const { t } = useTranslation('console');
  const shared = {
    flex: 1,
    miw: 0,
    'aria-label': t('form.numbered', { label, number }),
    label: number === 1 ? label : undefined,
    value,
  };
  return choices ? (
    <NativeSelect {...shared} data={choices(value)} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
  ) : (
    <TextInput {...shared} onChange={({ currentTarget }) => onChange(currentTarget.value)} autoComplete="off" />
  );
}

import { Group, NativeSelect, NumberInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inUnit, inWords, secondsOf, told, unitOf, unitsFrom, wordFor, type DurationUnit } from './duration';

type Amount = number | string;

interface DurationInputProps {
  label: string;
  description?: string | undefined;
  error?: ReactNode;
  required?: boolean;
  /** What the value counts; nothing shorter can be entered. */
  counted: DurationUnit;
  /** Empty for none. */
  value?: Amount;
  /** What counts where nothing is entered. */
  otherwise?: number | undefined;
  onChange?: (value: number | '') => void;
}

/** A duration as a number and its unit, the longest of which it is a whole number; in words as well where those differ. */
export function DurationInput({ label, description, error, required = false, counted, value = '', otherwise, onChange }: DurationInputProps) {
  const { t, i18n } = useTranslation('console');
  const [entered, setEntered] = useState(() => asTold(value, counted, otherwise));
  // A value that was not entered here, as after a reset, comes in a unit of its own.
  const { amount, unit } = entered.value === value ? entered : asTold(value, counted, otherwise);
  const enter = (nextAmount: Amount, nextUnit: DurationUnit) => {
    const next = Number.parseFloat(String(nextAmount));
    const total = Number.isNaN(next) ? '' : Math.round((next * secondsOf(nextUnit)) / secondsOf(counted));
    setEntered({ value: total, amount: nextAmount, unit: nextUnit });
    onChange?.(total);
  };
  const words = typeof value === 'number' ? inWords(value, counted, i18n.language) : '';
  const isPlain = words === '' || words === told(Number(amount), unit, i18n.language);
  const usual = otherwise && inUnit(otherwise, counted, unit);
  const help = [description, isPlain ? '' : words].filter(Boolean).join(' ');
  const units = (
    <NativeSelect
      aria-label={t('form.unitOf', { label })}
      data={unitsFrom(counted).map((one) => ({ value: one, label: wordFor(one, Number(amount) || usual || 0, i18n.language) }))}
      value={unit}
      onChange={({ currentTarget }) => enter(amount, currentTarget.value as DurationUnit)}
    />
  );
  return (
    <NumberInput
      label={label}
      description={help}
      error={error}
      required={required}
      hideControls
      clampBehavior="none"
      allowNegative={false}
      allowDecimal={unit !== counted}
      {...(usual ? { placeholder: String(usual) } : {})}
      value={amount}
      onChange={(next) => enter(next, unit)}
      inputContainer={(input) => withUnits(input, units)}
    />
  );
}

/** A number, and beside it what it counts. */
function withUnits(number: ReactNode, units: ReactNode) {
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <div style={{ flex: 1, minWidth: 0 }}>{number}</div>
      {units}
    </Group>
  );
}

function asTold(value: Amount, counted: DurationUnit, otherwise = 0): { value: Amount; amount: Amount; unit: DurationUnit } {
  if (typeof value !== 'number') return { value, amount: value, unit: unitOf(otherwise, counted) };
  const unit = unitOf(value, counted);
  return { value, amount: inUnit(value, counted, unit), unit };
}

import {
  ColorInput,
  JsonInput,
  MultiSelect,
  NumberInput,
  PasswordInput,
  Select,
  Switch,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DurationInput } from './DurationInput';
import { valueAt, type Entered, type Field } from './field';
import { MomentInput } from './MomentInput';
import { PictureInput } from './PictureInput';

function Own({ field: { path, label, input: Input }, form }: { field: Field; form: UseFormReturnType<Entered> }) {
  if (!Input) return null;
  const shared = { label, value: valueAt(form.values, path), values: form.values, error: form.errors[path] };
  return <Input {...shared} onChange={(next) => form.setFieldValue(path, next as Entered)} />;
}

interface FieldInputProps {
  field: Field;
  form: UseFormReturnType<Entered>;
  /** A dialogue begins with it. */
  isFirst?: boolean;
}

/** One value, entered as its kind is. */
export function FieldInput({ field, form, isFirst = false }: FieldInputProps) {
  const { t } = useTranslation('console');
  const { path, kind, label, hint, placeholder, required, options = [] } = field;
  const common = {
    label,
    description: hint,
    required: required === true,
    ...(placeholder ? { placeholder } : {}),
    ...(isFirst ? { 'data-autofocus': true } : {}),
    ...form.getInputProps(path),
  };
  const code = { dir: 'ltr', spellCheck: false, styles: { input: { fontFamily: 'var(--ks-font-mono)', fontSize: 13 } } };
  switch (kind) {
    case 'text':
    case 'url':
      return <TextInput {...common} autoComplete="off" {...(kind === 'url' ? { type: 'url' } : {})} />;
    case 'picture':
      return <PictureInput {...common} />;
    case 'secret':
      return <PasswordInput {...common} autoComplete="new-password" />;
    case 'long':
      return <Textarea {...common} autosize minRows={2} maxRows={12} />;
    case 'code':
      return <Textarea {...common} {...code} autosize minRows={6} maxRows={24} />;
    case 'json':
      return <JsonInput {...common} {...code} autosize minRows={4} maxRows={20} formatOnBlur />;
    case 'number':
      return <NumberInput {...common} hideControls clampBehavior="none" />;
    case 'duration':
      return <DurationInput {...common} counted={field.counted ?? 'second'} otherwise={field.usual} />;
    case 'switch':
      return <Switch label={label} description={hint} {...form.getInputProps(path, { type: 'checkbox' })} />;
    case 'choice':
      return (
        <Select
          {...common}
          data={[...options]}
          value={common.value || null}
          onChange={(value) => form.setFieldValue(path, value ?? '')}
          clearable={!required && field.otherwise === undefined}
          allowDeselect={false}
          clearButtonProps={{ 'aria-label': t('form.clear', { label }) }}
        />
      );
    case 'choices':
      return (
        <MultiSelect
          {...common}
          placeholder={placeholder ?? (common.value.length === 0 ? t('form.none') : '')}
          data={[...options]}
          clearable
          clearButtonProps={{ 'aria-label': t('form.clear', { label }) }}
        />
      );
    case 'list':
      return <TagsInput {...common} clearable acceptValueOnBlur clearButtonProps={{ 'aria-label': t('form.clear', { label }) }} />;
    case 'color':
      return <ColorInput {...common} format="hex" eyeDropperButtonProps={{ 'aria-label': t('form.pickColor') }} />;
    case 'own':
      return <Own field={field} form={form} />;
    case 'moment':
      return <MomentInput {...common} />;
  }
}

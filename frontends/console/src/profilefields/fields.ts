import type { ProfileField } from '@keystory/api-client';
import type { TFunction } from 'i18next';
import { optionsOf, type Field } from '../forms/field';
import { OptionsInput } from './OptionsInput';
import { AddressParts, FullnameParts } from './PartsInput';

export type FieldType = ProfileField['type'];

export const TYPES: FieldType[] = ['Text', 'Number', 'Date', 'Checkbox', 'Select', 'Url', 'Regex', 'Address', 'Fullname'];

/** What is said of a field of any type. */
export function commonFields(t: TFunction<'console'>, type: FieldType): Field[] {
  const required: Field = { path: 'required', kind: 'switch', label: t('profileFields.required') };
  return [
    { path: 'label', kind: 'text', label: t('profileFields.label'), hint: t('profileFields.labelHint') },
    { path: 'description', kind: 'long', label: t('entity.description'), hint: t('profileFields.descriptionHint') },
    ...(type === 'Checkbox' ? [] : [required]),
  ];
}

const number = (path: string, label: string): Field => ({ path, kind: 'number', label, min: 0 });

/** What is said of a field of this type besides. */
export function typeFields(t: TFunction<'console'>, type: FieldType): Field[] {
  const placeholder: Field = { path: 'config.placeholder', kind: 'text', label: t('profileFields.placeholder') };
  switch (type) {
    case 'Text':
      return [placeholder, number('config.minLength', t('profileFields.minLength')), number('config.maxLength', t('profileFields.maxLength'))];
    case 'Number':
      return [placeholder, number('config.minValue', t('profileFields.minValue')), number('config.maxValue', t('profileFields.maxValue'))];
    case 'Date':
      return [placeholder, { path: 'config.format', kind: 'text', label: t('profileFields.format'), placeholder: 'yyyy-MM-dd' }];
    case 'Checkbox':
      return [
        {
          path: 'config.defaultValue',
          kind: 'choice',
          label: t('profileFields.default'),
          options: optionsOf(['true', 'false'] as const, (one) => t(`profileFields.ticked.${one}`)),
        },
      ];
    case 'Select':
      return [
        { path: 'config.options', kind: 'own', label: t('profileFields.options'), input: OptionsInput },
        { path: 'config.defaultValue', kind: 'text', label: t('profileFields.default'), hint: t('profileFields.defaultHint') },
        placeholder,
      ];
    case 'Url':
      return [placeholder];
    case 'Regex':
      return [
        { path: 'config.format', kind: 'text', label: t('profileFields.pattern'), placeholder: '^[A-Z]{2}\\d{4}$', required: true },
        placeholder,
      ];
    case 'Address':
      return [{ path: 'config.parts', kind: 'own', label: t('profileFields.parts'), input: AddressParts }];
    case 'Fullname':
      return [{ path: 'config.parts', kind: 'own', label: t('profileFields.parts'), input: FullnameParts }];
  }
}

/** What a new field takes: its type, and what is asked of that. */
export function newFields(t: TFunction<'console'>): Field[] {
  return [
    {
      path: 'type',
      kind: 'choice',
      label: t('entity.type'),
      options: optionsOf(TYPES, (type) => t(`profileFields.types.${type}`)),
      required: true,
    },
    { path: 'name', kind: 'text', label: t('entity.name'), hint: t('profileFields.nameHint'), required: true },
    ...TYPES.flatMap((type) =>
      [...commonFields(t, type), ...typeFields(t, type)].map((field) => ({ ...field, shown: (values: { type?: unknown }) => values.type === type }))),
  ];
}

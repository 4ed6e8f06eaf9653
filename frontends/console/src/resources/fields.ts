import { useTranslation } from 'react-i18next';
import type { Field } from '../forms/field';

/** How an API is called and how long its tokens live; the identifier is for a new one only. */
export function useResourceFields(isNew: boolean): Field[] {
  const { t } = useTranslation('console');
  const indicator: Field = {
    path: 'indicator',
    kind: 'url',
    label: t('resources.indicator'),
    hint: t('resources.indicatorHint'),
    placeholder: 'https://api.example.com',
    required: true,
  };
  return [
    { path: 'name', kind: 'text', label: t('entity.name'), required: true },
    ...(isNew ? [indicator] : []),
    { path: 'accessTokenTtl', kind: 'number', label: t('resources.ttl'), hint: t('form.seconds'), min: 1, required: !isNew },
  ];
}

/** A permission's name and what it is for. */
export function useNameFields(): Field[] {
  const { t } = useTranslation('console');
  return [
    { path: 'name', kind: 'text', label: t('entity.name'), required: true },
    { path: 'description', kind: 'long', label: t('entity.description') },
  ];
}

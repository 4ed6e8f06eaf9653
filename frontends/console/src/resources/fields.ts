import { bounds, type BoundsByPath } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import { boundBy, type Field } from '../forms/field';

/** How an API is called and how long its tokens live; the identifier is for a new one only. */
export function useResourceFields(isNew: boolean): Field[] {
  const { t } = useTranslation('console');
  const indicator: Field = {
    path: 'indicator',
    kind: 'url',
    label: t('resources.indicator'),
    hint: t('resources.indicatorHint'),
    placeholder: 'https://api.example.com',
  };
  return boundBy(bounds.newResource, [
    { path: 'name', kind: 'text', label: t('entity.name') },
    ...(isNew ? [indicator] : []),
    { path: 'accessTokenTtl', kind: 'duration', label: t('resources.ttl'), required: !isNew },
  ]);
}

/** What something is called and what it is for, as far as its body takes it. */
export function useNameFields(body: BoundsByPath): Field[] {
  const { t } = useTranslation('console');
  return boundBy(body, [
    { path: 'name', kind: 'text', label: t('entity.name') },
    { path: 'description', kind: 'long', label: t('entity.description') },
  ]);
}

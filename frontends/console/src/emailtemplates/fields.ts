import { useTranslation } from 'react-i18next';
import { optionsOf, type Field } from '../forms/field';
import { LANGUAGES, nameOfLanguage } from '../signin/languages';
import { PURPOSES } from './purposes';

/** When a template is used. */
export function usePlaceFields(): Field[] {
  const { t } = useTranslation('console');
  return [
    {
      path: 'templateType',
      kind: 'choice',
      label: t('emailTemplates.purpose'),
      options: optionsOf(PURPOSES, (one) => t(`emailTemplates.purposes.${one}`)),
      required: true,
    },
    {
      path: 'languageTag',
      kind: 'choice',
      label: t('emailTemplates.language'),
      options: optionsOf(LANGUAGES, nameOfLanguage),
      required: true,
    },
  ];
}

/** What an e-mail says. */
export function useTextFields(): Field[] {
  const { t } = useTranslation('console');
  return [
    { path: 'subject', kind: 'text', label: t('emailTemplates.subject'), required: true },
    {
      path: 'contentType',
      kind: 'choice',
      label: t('emailTemplates.contentType'),
      options: optionsOf(['text/html', 'text/plain'] as const, (one) => t(`emailTemplates.contentTypes.${one}`)),
      otherwise: 'text/html',
      required: true,
    },
    { path: 'content', kind: 'code', label: t('emailTemplates.content'), required: true },
  ];
}

/** From whom an e-mail is, where that is not as for all. */
export function useSenderFields(): Field[] {
  const { t } = useTranslation('console');
  return [
    { path: 'sendFrom', kind: 'text', label: t('emailTemplates.from'), hint: t('emailTemplates.fromHint') },
    { path: 'replyTo', kind: 'text', label: t('emailTemplates.replyTo') },
  ];
}

import { Moment } from '@keystory/app-kit';
import { ApiError, SAID, unwrap, type EmailTemplate, type NewEmailTemplate } from '@keystory/api-client';
import { IconMail } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useChanging } from '../entity/useChanging';
import { optionsOf } from '../forms/field';
import type { Column } from '../lists/DataTable';
import type { ListRequest } from '../lists/ItemList';
import { ListCell } from '../lists/ListCell';
import { ListPage } from '../lists/ListPage';
import { wholeList } from '../lists/wholeList';
import { momentQuery } from '../lists/useListState';
import { api } from '../session';
import { LANGUAGES, nameOfLanguage } from '../signin/languages';
import { usePlaceFields, useTextFields } from './fields';
import { PURPOSES } from './purposes';

const read = async ({ filters, asOf, ...list }: ListRequest) =>
  wholeList(await unwrap(api.GET('/api/email-templates', { params: { query: { ...filters, ...momentQuery(asOf) } } })), list);

/** What e-mails say, by purpose and language. */
export function Component() {
  const { t } = useTranslation('console');
  const place = usePlaceFields();
  const text = useTextFields();
  return (
    <ListPage
      queryKey={['email-templates', 'list']}
      label={t('emailTemplates.title')}
      intro={t('emailTemplates.intro')}
      filters={[
        { name: 'templateType', label: t('emailTemplates.purpose'), options: optionsOf(PURPOSES, (one) => t(`emailTemplates.purposes.${one}`)) },
        { name: 'languageTag', label: t('emailTemplates.language'), options: optionsOf(LANGUAGES, nameOfLanguage) },
      ]}
      read={read}
      columns={useColumns()}
      keyOf={({ id }) => id}
      none={{ icon: IconMail, title: t('emailTemplates.none.title'), body: t('emailTemplates.none.body') }}
      create={{
        title: t('emailTemplates.create'),
        fields: [...place, ...text.map((field) => ({ ...field, path: `details.${field.path}` }))],
        initially: { templateType: 'Generic', languageTag: 'en' },
        create: useCreate(),
      }}
    />
  );
}

/** Setting a template would replace another one without a word, so a place that is taken is refused here. */
function useCreate() {
  const { t } = useTranslation('console');
  const changing = useChanging(['email-templates']);
  const navigate = useNavigate();
  return async (entered: Record<string, unknown>) => {
    const template = entered as NewEmailTemplate;
    const { languageTag, templateType } = template;
    const same = await unwrap(api.GET('/api/email-templates', { params: { query: { languageTag, templateType } } }));
    if (same.length > 0) throw new ApiError({ status: 422, code: SAID, message: t('emailTemplates.exists') });
    const [made] = await changing(unwrap(api.PUT('/api/email-templates', { body: { templates: [template] } })));
    if (made) await navigate(`/email-templates/${made.id}`);
  };
}

function useColumns(): Column<EmailTemplate>[] {
  const { t } = useTranslation('console');
  return [
    {
      id: 'template',
      title: t('emailTemplates.purpose'),
      cell: ({ id, templateType, details }) => (
        <ListCell to={`/email-templates/${id}`} picture={null} name={t(`emailTemplates.purposes.${templateType}`)} detail={details.subject} />
      ),
    },
    { id: 'language', title: t('emailTemplates.language'), cell: ({ languageTag }) => nameOfLanguage(languageTag) },
    { id: 'created', title: t('entity.created'), wide: true, cell: ({ createdAt }) => <Moment at={createdAt} /> },
  ];
}

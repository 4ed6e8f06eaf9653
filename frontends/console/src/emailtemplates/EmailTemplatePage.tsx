import { unwrap, type EmailTemplate, type EmailTemplateChange, type NewEmailTemplate } from '@keystory/api-client';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { DeletePanel } from '../entity/DeletePanel';
import { EntityPage } from '../entity/EntityPage';
import { useChanging } from '../entity/useChanging';
import { SettingsForm } from '../forms/SettingsForm';
import { momentQuery } from '../lists/useListState';
import { api } from '../session';
import { nameOfLanguage } from '../signin/languages';
import { useSenderFields, useTextFields } from './fields';
import { MessagePreview } from './MessagePreview';
import { Variables } from './Variables';

/** What one kind of e-mail says in one language. */
export function Component() {
  const { t } = useTranslation('console');
  const { id = '' } = useParams();
  return (
    <EntityPage
      entity={{ kind: 'email-templates', id }}
      list={{ to: '/email-templates', title: t('emailTemplates.title') }}
      read={(asOf) => unwrap(api.GET('/api/email-templates/{id}', { params: { path: { id }, query: momentQuery(asOf) } }))}
      head={({ templateType, languageTag }) => ({
        name: t(`emailTemplates.purposes.${templateType}`),
        detail: nameOfLanguage(languageTag),
      })}
      tabs={(template) => [{ id: 'text', title: t('emailTemplates.text'), content: <TextForm template={template} /> }]}
    />
  );
}

function TextForm({ template }: { template: EmailTemplate }) {
  const { t } = useTranslation('console');
  const { id, templateType, languageTag, details } = template;
  const path = { id };
  const changing = useChanging(['email-templates']);
  const templates = [{ templateType, languageTag, details } as NewEmailTemplate];
  const save = async (change: Record<string, unknown>) => {
    const body = change as EmailTemplateChange;
    return (await changing(unwrap(api.PATCH('/api/email-templates/{id}/details', { params: { path }, body })))).details;
  };
  return (
    <>
      <SettingsForm
        document={template.details}
        save={save}
        panels={[
          { title: t('emailTemplates.text'), intro: <Variables purpose={templateType} />, fields: useTextFields() },
          { title: t('emailTemplates.sender'), intro: t('emailTemplates.senderIntro'), fields: useSenderFields() },
        ]}
        renderAside={({ subject, content, contentType }) => (
          <MessagePreview purpose={templateType} subject={String(subject)} content={String(content)} isHtml={contentType !== 'text/plain'} />
        )}
      />
      <DeletePanel
        entity={{ kind: 'email-templates', id }}
        name={t(`emailTemplates.purposes.${templateType}`)}
        title={t('emailTemplates.delete.submit')}
        body={t('emailTemplates.delete.body')}
        act={() => unwrap(api.DELETE('/api/email-templates/{id}', { params: { path } }))}
        restore={() => unwrap(api.PUT('/api/email-templates', { body: { templates } }))}
        to="/email-templates"
      />
    </>
  );
}

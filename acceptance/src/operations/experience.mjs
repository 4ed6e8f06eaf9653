import { unique } from '../client.mjs';

export async function experience(call) {
  const now = await call('GET /api/sign-in-exp');
  await call('PATCH /api/sign-in-exp', {}, { color: now.color });
  await call('GET /api/sign-in-exp/username-policy/case-sensitivity-conflicts');
  const accounts = await call('GET /api/account-center');
  await call('PATCH /api/account-center', {}, { enabled: accounts.enabled });
  await phrases(call);
  await profileFields(call);
  await emailTemplates(call);
  await captcha(call);
}

async function phrases(call) {
  const language = { languageTag: 'nb-NO' };
  await call('PUT /api/custom-phrases/:languageTag', language, { signIn: { title: 'Hei' } });
  await call('GET /api/custom-phrases');
  await call('GET /api/custom-phrases/:languageTag', language);
  await call('DELETE /api/custom-phrases/:languageTag', language);
}

async function profileFields(call) {
  const [name, other] = [unique('field'), unique('field')];
  const field = { type: 'Text', label: 'Team', required: false };
  await call('POST /api/custom-profile-fields', {}, { name, ...field });
  await call('POST /api/custom-profile-fields/batch', {}, [{ name: other, ...field }]);
  const all = await call('GET /api/custom-profile-fields');
  await call('GET /api/custom-profile-fields/:name', { name });
  await call('PUT /api/custom-profile-fields/:name', { name }, { ...field, label: 'Your team' });
  await call('POST /api/custom-profile-fields/properties/sie-order', {}, {
    order: all.map((listed, place) => ({ name: listed.name, sieOrder: place + 1 })),
  });
  await call('DELETE /api/custom-profile-fields/:name', { name });
  await call('DELETE /api/custom-profile-fields/:name', { name: other });
}

async function emailTemplates(call) {
  const languageTag = 'nb-NO';
  const details = { subject: 'Koden', content: '{{code}}' };
  const [{ id }] = await call('PUT /api/email-templates', {}, { templates: [
    { languageTag, templateType: 'SignIn', details }, { languageTag, templateType: 'Register', details },
  ] });
  await call('GET /api/email-templates', { languageTag });
  await call('GET /api/email-templates/:id', { id });
  await call('PATCH /api/email-templates/:id/details', { id }, { contentType: 'text/plain' });
  await call('DELETE /api/email-templates/:id', { id });
  await call('DELETE /api/email-templates', { languageTag });
}

async function captcha(call) {
  await call('PUT /api/captcha-provider', {}, { config: { type: 'Turnstile', siteKey: 'site', secretKey: 'secret' } });
  await call('GET /api/captcha-provider');
  await call('DELETE /api/captcha-provider');
}

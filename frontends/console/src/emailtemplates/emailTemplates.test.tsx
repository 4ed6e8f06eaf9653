import { expectAccessible, serve } from '@keystory/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { setUp } from '../test/data';
import { open } from '../test/open';
import { draw } from './draw';
import { filled } from './purposes';

const template = {
  id: 't1', tenantId: 'default', languageTag: 'en', templateType: 'SignIn', createdAt: 0,
  details: { subject: 'Your code: {{code}}', content: 'It is {{code}}.', contentType: 'text/plain', replyTo: null, sendFrom: null },
};
const there = {
  ...setUp,
  'GET /api/email-templates': { body: [template] },
  'GET /api/email-templates/t1': { body: template },
};

test('templates are listed by purpose and language', async () => {
  const calls = serve(there);
  open('/email-templates?languageTag=en');
  expect(await screen.findByRole('link', { name: 'Signing in' })).toBeVisible();
  expect(calls.find(({ path }) => path === '/api/email-templates')?.query.get('languageTag')).toBe('en');
  await expectAccessible();
});

test('a template takes no place that another one has', async () => {
  const calls = serve({ ...there, 'PUT /api/email-templates': { body: [{ ...template, id: 't1' }] } });
  const { user, router } = open('/email-templates');
  await user.click(await screen.findByRole('button', { name: 'Create template' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByRole('textbox', { name: 'Subject' }), 'Hello');
  await user.type(within(dialog).getByRole('textbox', { name: 'Content' }), 'Hello');
  await user.click(within(dialog).getByRole('button', { name: 'Create template' }));
  expect(await screen.findByText(/There is one for this purpose/)).toBeVisible();
  expect(calls.some(({ method }) => method === 'PUT')).toBe(false);
  serve({ ...there, 'GET /api/email-templates': { body: [] }, 'PUT /api/email-templates': { body: [template] } });
  await user.click(within(dialog).getByRole('button', { name: 'Create template' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/email-templates/t1'));
});

test('what it says is changed with a preview of how it arrives', async () => {
  const calls = serve({ ...there, 'PATCH /api/email-templates/t1/details': (_, body) => ({ body: { ...template, details: { ...template.details, ...(body as object) } } }) });
  const { user } = open('/email-templates/t1');
  const preview = await screen.findByRole('region', { name: 'Preview of the e-mail' });
  expect(preview).toHaveTextContent('Your code: 123456');
  expect(preview).toHaveTextContent('It is 123456.');
  expect(screen.getByText('{{code}}')).toBeVisible();
  await expectAccessible();
  await user.type(screen.getByRole('textbox', { name: 'Subject' }), '!');
  expect(preview).toHaveTextContent('Your code: 123456!');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({ subject: 'Your code: {{code}}!' }));
});

test('what tells of changed credentials may be as it is built in', async () => {
  const told = { ...template, templateType: 'CredentialsChanged', details: { ...template.details, subject: '{{subject}}', content: '{{text}}' } };
  serve({ ...there, 'GET /api/email-templates/t1': { body: told } });
  open('/email-templates/t1');
  const preview = await screen.findByRole('region', { name: 'Preview of the e-mail' });
  expect(preview).toHaveTextContent('Your account was changed');
  expect(preview).toHaveTextContent('This was changed on your account: …');
  expect(screen.getByText('the whole message that is built in')).toBeVisible();
});

test('a template that was deleted is made again as it was', async () => {
  const calls = serve({ ...there, 'DELETE /api/email-templates/t1': { status: 204 }, 'PUT /api/email-templates': { body: [template] } });
  const { user, router } = open('/email-templates/t1');
  await user.click(await screen.findByRole('button', { name: 'Delete template' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByRole('textbox'), 'Signing in');
  await user.click(within(dialog).getByRole('button', { name: 'Delete template' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/email-templates'));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('It is as it was before.')).toBeVisible();
  const { languageTag, templateType, details } = template;
  expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({ templates: [{ templateType, languageTag, details }] });
});

test('whoever deletes a template in the middle of changing it is not asked about the changes', async () => {
  serve({ ...there, 'DELETE /api/email-templates/t1': { status: 204 } });
  const { user, router } = open('/email-templates/t1');
  await user.type(await screen.findByRole('textbox', { name: 'Subject' }), '!');
  await user.click(screen.getByRole('button', { name: 'Delete template' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByRole('textbox'), 'Signing in');
  await user.click(within(dialog).getByRole('button', { name: 'Delete template' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/email-templates'));
});

test('HTML is drawn with its styles and without what it could do', () => {
  const target = document.implementation.createHTMLDocument();
  draw('<style>p > b { color: red }</style><p style="color: blue" onclick="x()">Hi <b>{{</b></p><script>x()</script>', target);
  const text = target.body.querySelector('p');
  expect(text?.style.color).toBe('blue');
  expect(text?.hasAttribute('onclick')).toBe(false);
  expect(target.body.querySelector('script')).toBeNull();
  expect(target.body.textContent).toBe('Hi {{');
  expect(target.body.inert).toBe(true);
  const policy = target.head.querySelector('meta[http-equiv="Content-Security-Policy"]');
  expect(policy?.getAttribute('content')).toContain("default-src 'none'");
  draw('<p>Changed</p>', target);
  expect(target.body.textContent).toBe('Changed');
  expect(target.head.querySelector('meta')).toBe(policy);
});

test('what stands in braces is filled in, and nothing for what is unknown', () => {
  expect(filled('{{ code }} {{organization.name}} {{nothing}}.', { code: '1', 'organization.name': 'Acme' })).toBe('1 Acme .');
});

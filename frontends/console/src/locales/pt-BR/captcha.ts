import type { Words } from '..';

export const captcha: Words = {
  captcha: {
    title: 'Captcha',
    policy: 'Quando se pergunta',
    policyIntro: 'Impede que programas se cadastrem, entrem e peçam códigos.',
    on: 'Pedir às pessoas que mostrem que não são programas',
    onHint: 'Passa a valer assim que houver um provedor abaixo.',
    provider: 'Provedor',
    providerIntro: 'Quem distingue pessoas de programas. Crie lá as chaves, para o endereço desta instalação.',
    type: 'Provedor',
    types: { Turnstile: 'Cloudflare Turnstile', RecaptchaEnterprise: 'Google reCAPTCHA Enterprise' },
    siteKey: 'Chave do site',
    siteKeyHint: 'Pública: fica nas páginas de entrada.',
    secretKey: 'Chave secreta',
    secretKeyHint: 'No reCAPTCHA, uma chave de API do projeto.',
    projectId: 'Id do projeto',
    mode: 'Como se pergunta',
    modes: { invisible: 'Sem perguntar, por uma pontuação', checkbox: 'Por uma caixa a marcar' },
    domain: 'Domínio do script',
    domainHint: 'Vazio para o habitual. Onde ele é bloqueado, recaptcha.net.',
    delete: { submit: 'Excluir provedor', body: 'Ninguém mais é consultado, diga o que disser a chave, até que haja outro.' },
  },
};

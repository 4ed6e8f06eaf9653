import type { Words } from '..';

export const captcha: Words = {
  captcha: {
    title: 'Captcha',
    policy: 'Коли людей перевіряють',
    policyIntro: 'Не дає програмам реєструватися, входити й просити коди.',
    on: 'Просити людей показати, що вони не програми',
    onHint: 'Починає діяти, щойно нижче є постачальник.',
    provider: 'Постачальник',
    providerIntro: 'Хто відрізняє людей від програм. Ключі створіть там, для адреси цієї інсталяції.',
    type: 'Постачальник',
    types: {
      Turnstile: 'Cloudflare Turnstile',
      RecaptchaEnterprise: 'Google reCAPTCHA Enterprise',
    },
    siteKey: 'Ключ сайту',
    siteKeyHint: 'Публічний: стоїть на сторінках входу.',
    secretKey: 'Таємний ключ',
    secretKeyHint: 'Для reCAPTCHA — ключ API проєкту.',
    projectId: 'Id проєкту',
    mode: 'Як перевіряють людей',
    modes: {
      invisible: 'Непомітно, за оцінкою',
      checkbox: 'Прапорцем, який ставлять',
    },
    domain: 'Домен скрипту',
    domainHint: 'Порожньо: звичайний. Де його заблоковано — recaptcha.net.',
    delete: {
      submit: 'Видалити постачальника',
      body: 'Нікого більше не перевіряють, хай що каже перемикач, доки не з’явиться інший.',
    },
  },
};

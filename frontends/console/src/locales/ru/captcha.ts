import type { Words } from '..';

export const captcha: Words = {
  captcha: {
    title: 'Капча',
    policy: 'Когда спрашивать',
    policyIntro: 'Не даёт программам регистрироваться, входить и запрашивать коды.',
    on: 'Просить людей показать, что они не программы',
    onHint: 'Действует, как только ниже появится поставщик.',
    provider: 'Поставщик',
    providerIntro: 'Кто отличает людей от программ. Создайте ключи там, для адреса этой установки.',
    type: 'Поставщик',
    types: { Turnstile: 'Cloudflare Turnstile', RecaptchaEnterprise: 'Google reCAPTCHA Enterprise' },
    siteKey: 'Ключ сайта',
    siteKeyHint: 'Открытый: находится на страницах входа.',
    secretKey: 'Секретный ключ',
    secretKeyHint: 'Для reCAPTCHA — ключ API проекта.',
    projectId: 'Id проекта',
    mode: 'Как спрашивать',
    modes: { invisible: 'Не спрашивая, по оценке', checkbox: 'Флажком' },
    domain: 'Домен скрипта',
    domainHint: 'Пусто: обычный. Где он заблокирован, recaptcha.net.',
    delete: { submit: 'Удалить поставщика', body: 'Никого больше не спрашивают, что бы ни говорил переключатель, пока не появится другой.' },
  },
};

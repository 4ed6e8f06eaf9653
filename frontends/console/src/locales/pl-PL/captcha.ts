import type { Words } from '..';

export const captcha: Words = {
  captcha: {
    title: 'Captcha',
    policy: 'Kiedy pytać',
    policyIntro: 'Powstrzymuje programy przed rejestracją, logowaniem i proszeniem o kody.',
    on: 'Proś ludzi o pokazanie, że nie są programami',
    onHint: 'Działa, gdy tylko poniżej jest dostawca.',
    provider: 'Dostawca',
    providerIntro: 'Kto odróżnia ludzi od programów. Utwórz tam klucze dla adresu tej instalacji.',
    type: 'Dostawca',
    types: { Turnstile: 'Cloudflare Turnstile', RecaptchaEnterprise: 'Google reCAPTCHA Enterprise' },
    siteKey: 'Klucz witryny',
    siteKeyHint: 'Jawny: jest na stronach logowania.',
    secretKey: 'Klucz tajny',
    secretKeyHint: 'W reCAPTCHA klucz API projektu.',
    projectId: 'Id projektu',
    mode: 'Jak pytać',
    modes: { invisible: 'Bez pytania, na podstawie oceny', checkbox: 'Polem do zaznaczenia' },
    domain: 'Domena skryptu',
    domainHint: 'Puste oznacza zwykłą. Tam, gdzie jest zablokowana, recaptcha.net.',
    delete: { submit: 'Usuń dostawcę', body: 'Nikt nie jest już pytany, cokolwiek mówi przełącznik, dopóki nie będzie innego.' },
  },
};

import type { Words } from '..';

export const captcha: Words = {
  captcha: {
    title: 'Captcha',
    policy: 'Wann gefragt wird',
    policyIntro: 'Hält Programme davon ab, sich zu registrieren, anzumelden und Codes anzufordern.',
    on: 'Zeigen lassen, dass man kein Programm ist',
    onHint: 'Wirkt, sobald es unten einen Anbieter gibt.',
    provider: 'Anbieter',
    providerIntro: 'Wer Menschen von Programmen unterscheidet. Erzeugen Sie dort die Schlüssel für die Adresse dieser Installation.',
    type: 'Anbieter',
    types: {
      Turnstile: 'Cloudflare Turnstile',
      RecaptchaEnterprise: 'Google reCAPTCHA Enterprise',
    },
    siteKey: 'Site-Key',
    siteKeyHint: 'Öffentlich: Er steht in den Anmeldeseiten.',
    secretKey: 'Geheimer Schlüssel',
    secretKeyHint: 'Bei reCAPTCHA ein API-Schlüssel des Projekts.',
    projectId: 'Projekt-Id',
    mode: 'Wie gefragt wird',
    modes: {
      invisible: 'Ohne zu fragen, nach einer Bewertung',
      checkbox: 'Mit einem Kästchen zum Ankreuzen',
    },
    domain: 'Domain des Skripts',
    domainHint: 'Leer für die übliche. Wo die gesperrt ist: recaptcha.net.',
    delete: {
      submit: 'Anbieter löschen',
      body: 'Es wird niemand mehr gefragt, was der Schalter auch sagt, bis es einen anderen gibt.',
    },
  },
};

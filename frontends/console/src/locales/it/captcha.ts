import type { Words } from '..';

export const captcha: Words = {
  captcha: {
    title: 'Captcha',
    policy: 'Quando viene chiesto',
    policyIntro: 'Impedisce ai programmi di registrarsi, accedere e chiedere codici.',
    on: 'Chiedi alle persone di mostrare che non sono programmi',
    onHint: 'Ha effetto appena c’è un fornitore qui sotto.',
    provider: 'Fornitore',
    providerIntro: 'Chi distingue le persone dai programmi. Crea lì le chiavi, per l’indirizzo di questa installazione.',
    type: 'Fornitore',
    types: { Turnstile: 'Cloudflare Turnstile', RecaptchaEnterprise: 'Google reCAPTCHA Enterprise' },
    siteKey: 'Chiave del sito',
    siteKeyHint: 'Pubblica: sta nelle pagine di accesso.',
    secretKey: 'Chiave segreta',
    secretKeyHint: 'Per reCAPTCHA, una chiave API del progetto.',
    projectId: 'Id del progetto',
    mode: 'Come viene chiesto',
    modes: { invisible: 'Senza chiedere, con un punteggio', checkbox: 'Con una casella da spuntare' },
    domain: 'Dominio dello script',
    domainHint: 'Vuoto per quello consueto. Dove è bloccato, recaptcha.net.',
    delete: { submit: 'Elimina fornitore', body: 'Non viene più chiesto a nessuno, qualunque cosa dica l’interruttore, finché non ce n’è un altro.' },
  },
};

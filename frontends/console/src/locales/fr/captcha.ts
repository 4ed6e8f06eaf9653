import type { Words } from '..';

export const captcha: Words = {
  captcha: {
    title: 'Captcha',
    policy: 'Quand on est interrogé',
    policyIntro: 'Empêche les programmes de s’inscrire, de se connecter et de demander des codes.',
    on: 'Demander de montrer qu’on n’est pas un programme',
    onHint: 'Prend effet dès qu’il y a un fournisseur ci-dessous.',
    provider: 'Fournisseur',
    providerIntro: 'Qui distingue les personnes des programmes. Créez-y les clés pour l’adresse de cette installation.',
    type: 'Fournisseur',
    types: {
      Turnstile: 'Cloudflare Turnstile',
      RecaptchaEnterprise: 'Google reCAPTCHA Enterprise',
    },
    siteKey: 'Clé du site',
    siteKeyHint: 'Publique : elle figure dans les pages de connexion.',
    secretKey: 'Clé secrète',
    secretKeyHint: 'Pour reCAPTCHA, une clé d’API du projet.',
    projectId: 'Identifiant du projet',
    mode: 'Comment on est interrogé',
    modes: {
      invisible: 'Sans être interrogé, par un score',
      checkbox: 'Par une case à cocher',
    },
    domain: 'Domaine du script',
    domainHint: 'Vide pour l’habituel. Là où il est bloqué : recaptcha.net.',
    delete: {
      submit: 'Supprimer le fournisseur',
      body: 'Plus personne n’est interrogé, quoi que dise l’interrupteur, jusqu’à ce qu’il y en ait un autre.',
    },
  },
};

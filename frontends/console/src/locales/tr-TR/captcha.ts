import type { Words } from '..';

export const captcha: Words = {
  captcha: {
    title: 'Captcha',
    policy: 'Ne zaman sorulur',
    policyIntro: 'Programların kaydolmasını, oturum açmasını ve kod istemesini önler.',
    on: 'Kişilerden program olmadıklarını göstermelerini iste',
    onHint: 'Aşağıda bir sağlayıcı olur olmaz etkili olur.',
    provider: 'Sağlayıcı',
    providerIntro: 'Kişileri programlardan ayıran. Anahtarları orada, bu kurulumun adresi için oluşturun.',
    type: 'Sağlayıcı',
    types: { Turnstile: 'Cloudflare Turnstile', RecaptchaEnterprise: 'Google reCAPTCHA Enterprise' },
    siteKey: 'Site anahtarı',
    siteKeyHint: 'Herkese açık: oturum açma sayfalarında yer alır.',
    secretKey: 'Gizli anahtar',
    secretKeyHint: 'reCAPTCHA’da projenin bir API anahtarı.',
    projectId: 'Proje kimliği',
    mode: 'Nasıl sorulur',
    modes: { invisible: 'Sormadan, bir puanla', checkbox: 'İşaretlenecek bir kutuyla' },
    domain: 'Betiğin alan adı',
    domainHint: 'Olağan olan için boş. Engellendiği yerde recaptcha.net.',
    delete: { submit: 'Sağlayıcıyı sil', body: 'Başka biri olana kadar, anahtar ne derse desin artık kimseye sorulmaz.' },
  },
};

import type { Words } from '..';

export const captcha: Words = {
  captcha: {
    title: 'Captcha',
    policy: 'Cuándo se pregunta',
    policyIntro: 'Impide que los programas se registren, inicien sesión y pidan códigos.',
    on: 'Pedir a las personas que muestren que no son programas',
    onHint: 'Tiene efecto en cuanto haya un proveedor abajo.',
    provider: 'Proveedor',
    providerIntro: 'Quién distingue a las personas de los programas. Cree allí las claves, para la dirección de esta instalación.',
    type: 'Proveedor',
    types: { Turnstile: 'Cloudflare Turnstile', RecaptchaEnterprise: 'Google reCAPTCHA Enterprise' },
    siteKey: 'Clave del sitio',
    siteKeyHint: 'Pública: está en las páginas de inicio de sesión.',
    secretKey: 'Clave secreta',
    secretKeyHint: 'De reCAPTCHA, una clave de API del proyecto.',
    projectId: 'Id del proyecto',
    mode: 'Cómo se pregunta',
    modes: { invisible: 'Sin preguntar, por una puntuación', checkbox: 'Con una casilla que marcar' },
    domain: 'Dominio del script',
    domainHint: 'Vacío para el habitual. Donde esté bloqueado, recaptcha.net.',
    delete: { submit: 'Eliminar proveedor', body: 'Ya no se pregunta a nadie, diga lo que diga el interruptor, hasta que haya otro.' },
  },
};

import type { Words } from '..';

export const oneTimeTokens: Words = {
  oneTimeTokens: {
    title: 'Tokens de un solo uso',
    one: 'Token de un solo uso',
    intro: 'Cada uno deja entrar a una persona una vez, sin contraseña, por un enlace que su aplicación envía a su correo electrónico.',
    create: 'Crear token de un solo uso',
    expiresIn: 'Válido durante',
    expiresInHint: 'Vacío: diez minutos.',
    expires: 'Caduca',
    organizations: 'Se une a estas organizaciones',
    status: 'Estado',
    states: { active: 'Activo', consumed: 'Usado', revoked: 'Revocado', expired: 'Caducado' },
    use: {
      title: 'Cómo se usa',
      intro: 'La página de su aplicación que comienza un inicio de sesión pasa estos parámetros con su solicitud de autorización.',
      parameters: 'Parámetros del enlace',
    },
    revoke: {
      submit: 'Revocar',
      title: '¿Revocar el token de {{name}}?',
      body: 'Ya nadie entra con él. No se puede deshacer.',
      done: 'El token de {{name}} está revocado.',
    },
    delete: {
      submit: 'Eliminar token',
      title: '¿Eliminar el token de {{name}}?',
      done: 'El token de {{name}} está eliminado.',
      body: 'Se quita de la lista y ya no deja entrar a nadie. Su historia queda registrada.',
    },
    none: { title: 'Sin tokens de un solo uso', body: 'Cree uno para alguien que deba entrar por un enlace.' },
  },
};

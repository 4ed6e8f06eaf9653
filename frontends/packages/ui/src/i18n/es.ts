import type { UiWords } from '.';

/** Spanish. */
export const ui: UiWords = {
  password: {
    show: 'Mostrar contraseña',
    hide: 'Ocultar contraseña',
    capsLock: 'El bloqueo de mayúsculas está activado.',
    rules: {
      label: 'Lo que necesita la contraseña',
      length: 'Al menos {{min}} caracteres',
      characterTypes: '{{min}} de: minúsculas, mayúsculas, cifras, símbolos',
      met: 'cumplido',
    },
    rejected: {
      too_short: 'Usa al menos {{min}} caracteres.',
      too_long: 'Usa como máximo {{max}} caracteres.',
      character_types: 'Combina al menos {{min}} tipos de caracteres: minúsculas, mayúsculas, cifras, símbolos.',
      unsupported_characters: 'Usa solo letras, cifras y símbolos de un teclado estándar.',
      pwned: 'Esta contraseña se conoce por una filtración de datos. Elige otra.',
      restricted: {
        repetition: 'Evita caracteres repetidos como «aaa».',
        sequence: 'Evita secuencias como «abc» o «123».',
        user_info: 'No uses tu nombre, nombre de usuario, correo electrónico ni número de teléfono.',
        words: 'No uses palabras que aquí no se permiten.',
      },
      other: 'Esta contraseña no cumple las reglas. Elige otra.',
    },
  },
  username: {
    too_short: 'Usa al menos {{min}} caracteres.',
    too_long: 'Usa como máximo {{max}} caracteres.',
    uppercase_not_allowed: 'No uses mayúsculas.',
    lowercase_not_allowed: 'No uses minúsculas.',
    numbers_not_allowed: 'No uses cifras.',
    underscore_not_allowed: 'No uses guiones bajos.',
  },
  problem: {
    unreachable: 'No se puede contactar con el servidor. Comprueba tu conexión e inténtalo de nuevo.',
    unexpected: 'Algo ha fallado por nuestra parte. Inténtalo de nuevo en un momento.',
    busy: 'El servidor está ocupado. Inténtalo de nuevo en un momento.',
    busyFor_one: 'El servidor está ocupado. Inténtalo de nuevo en {{count}} segundo.',
    busyFor_many: 'El servidor está ocupado. Inténtalo de nuevo en {{count}} segundos.',
    busyFor_other: 'El servidor está ocupado. Inténtalo de nuevo en {{count}} segundos.',
    tooMany: 'Demasiados intentos. Espera un rato e inténtalo de nuevo.',
  },
};

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
      too_short: 'Use al menos {{min}} caracteres.',
      too_long: 'Use como máximo {{max}} caracteres.',
      character_types: 'Combine al menos {{min}} tipos de caracteres: minúsculas, mayúsculas, cifras, símbolos.',
      unsupported_characters: 'Use solo letras, cifras y símbolos de un teclado estándar.',
      pwned: 'Esta contraseña se conoce por una filtración de datos. Elija otra.',
      restricted: {
        repetition: 'Evite caracteres repetidos como «aaa».',
        sequence: 'Evite secuencias como «abc» o «123».',
        user_info: 'No use su nombre, nombre de usuario, correo electrónico ni número de teléfono.',
        words: 'No use palabras que aquí no se permiten.',
      },
      other: 'Esta contraseña no cumple las reglas. Elija otra.',
    },
  },
  username: {
    too_short: 'Use al menos {{min}} caracteres.',
    too_long: 'Use como máximo {{max}} caracteres.',
    uppercase_not_allowed: 'No use mayúsculas.',
    lowercase_not_allowed: 'No use minúsculas.',
    numbers_not_allowed: 'No use cifras.',
    underscore_not_allowed: 'No use guiones bajos.',
  },
  problem: {
    unreachable: 'No se puede contactar con el servidor. Compruebe su conexión e inténtelo de nuevo.',
    unexpected: 'Algo ha fallado por nuestra parte. Inténtelo de nuevo en un momento.',
    busy: 'El servidor está ocupado. Inténtelo de nuevo en un momento.',
    busyFor_one: 'El servidor está ocupado. Inténtelo de nuevo en {{count}} segundo.',
    busyFor_many: 'El servidor está ocupado. Inténtelo de nuevo en {{count}} segundos.',
    busyFor_other: 'El servidor está ocupado. Inténtelo de nuevo en {{count}} segundos.',
    tooMany: 'Demasiados intentos. Espere un rato e inténtelo de nuevo.',
  },
};

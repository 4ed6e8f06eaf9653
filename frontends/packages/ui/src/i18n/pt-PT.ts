import type { UiWords } from '.';

/** Portuguese, as in Portugal. */
export const ui: UiWords = {
  password: {
    show: 'Mostrar palavra-passe',
    hide: 'Ocultar palavra-passe',
    capsLock: 'O Caps Lock está ligado.',
    rules: {
      label: 'O que a palavra-passe precisa de ter',
      length: 'Pelo menos {{min}} carateres',
      characterTypes: '{{min}} de: minúsculas, maiúsculas, algarismos, símbolos',
      met: 'cumprido',
    },
    rejected: {
      too_short: 'Use pelo menos {{min}} carateres.',
      too_long: 'Use no máximo {{max}} carateres.',
      character_types: 'Misture pelo menos {{min}} tipos de carateres: minúsculas, maiúsculas, algarismos, símbolos.',
      unsupported_characters: 'Use apenas letras, algarismos e símbolos de um teclado normal.',
      pwned: 'Esta palavra-passe é conhecida de uma fuga de dados. Escolha outra.',
      restricted: {
        repetition: 'Evite carateres repetidos como «aaa».',
        sequence: 'Evite sequências como «abc» ou «123».',
        user_info: 'Não use o seu nome, nome de utilizador, endereço de e-mail nem número de telefone.',
        words: 'Não use palavras que aqui não são permitidas.',
      },
      other: 'Esta palavra-passe não cumpre as regras. Escolha outra.',
    },
  },
  username: {
    too_short: 'Use pelo menos {{min}} carateres.',
    too_long: 'Use no máximo {{max}} carateres.',
    uppercase_not_allowed: 'Não use maiúsculas.',
    lowercase_not_allowed: 'Não use minúsculas.',
    numbers_not_allowed: 'Não use algarismos.',
    underscore_not_allowed: 'Não use traços inferiores.',
  },
  problem: {
    unreachable: 'Não é possível contactar o servidor. Verifique a sua ligação e tente de novo.',
    unexpected: 'Algo correu mal do nosso lado. Tente de novo daqui a pouco.',
    busy: 'O servidor está ocupado. Tente de novo daqui a pouco.',
    busyFor_one: 'O servidor está ocupado. Tente de novo dentro de {{count}} segundo.',
    busyFor_many: 'O servidor está ocupado. Tente de novo dentro de {{count}} de segundos.',
    busyFor_other: 'O servidor está ocupado. Tente de novo dentro de {{count}} segundos.',
    tooMany: 'Demasiadas tentativas. Espere um pouco e tente de novo.',
  },
};

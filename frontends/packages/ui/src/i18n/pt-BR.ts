import type { UiWords } from '.';

/** Portuguese of Brazil. */
export const ui: UiWords = {
  password: {
    show: 'Mostrar senha',
    hide: 'Ocultar senha',
    capsLock: 'O Caps Lock está ativado.',
    rules: {
      label: 'O que a senha precisa ter',
      length: 'Pelo menos {{min}} caracteres',
      characterTypes: '{{min}} de: minúsculas, maiúsculas, números, símbolos',
      met: 'cumprido',
    },
    rejected: {
      too_short: 'Use pelo menos {{min}} caracteres.',
      too_long: 'Use no máximo {{max}} caracteres.',
      character_types: 'Misture pelo menos {{min}} tipos de caracteres: minúsculas, maiúsculas, números, símbolos.',
      unsupported_characters: 'Use apenas letras, números e símbolos de um teclado comum.',
      pwned: 'Esta senha é conhecida por um vazamento de dados. Escolha outra.',
      restricted: {
        repetition: 'Evite caracteres repetidos como “aaa”.',
        sequence: 'Evite sequências como “abc” ou “123”.',
        user_info: 'Não use seu nome, nome de usuário, endereço de e-mail ou número de telefone.',
        words: 'Não use palavras que não são permitidas aqui.',
      },
      other: 'Esta senha não atende às regras. Escolha outra.',
    },
  },
  username: {
    too_short: 'Use pelo menos {{min}} caracteres.',
    too_long: 'Use no máximo {{max}} caracteres.',
    uppercase_not_allowed: 'Não use letras maiúsculas.',
    lowercase_not_allowed: 'Não use letras minúsculas.',
    numbers_not_allowed: 'Não use números.',
    underscore_not_allowed: 'Não use sublinhados.',
  },
  problem: {
    unreachable: 'Não foi possível contatar o servidor. Verifique sua conexão e tente de novo.',
    unexpected: 'Algo deu errado do nosso lado. Tente de novo em instantes.',
    busy: 'O servidor está ocupado. Tente de novo em instantes.',
    busyFor_one: 'O servidor está ocupado. Tente de novo em {{count}} segundo.',
    busyFor_many: 'O servidor está ocupado. Tente de novo em {{count}} segundos.',
    busyFor_other: 'O servidor está ocupado. Tente de novo em {{count}} segundos.',
    tooMany: 'Tentativas demais. Espere um pouco e tente de novo.',
  },
};

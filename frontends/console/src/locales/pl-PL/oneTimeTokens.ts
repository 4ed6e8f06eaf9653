import type { Words } from '..';

export const oneTimeTokens: Words = {
  oneTimeTokens: {
    title: 'Tokeny jednorazowe',
    one: 'Token jednorazowy',
    intro: 'Każdy wpuszcza jedną osobę jeden raz, bez hasła, łączem, które Twoja aplikacja wysyła na jej adres e-mail.',
    create: 'Utwórz token jednorazowy',
    expiresIn: 'Ważny przez',
    expiresInHint: 'Puste: dziesięć minut.',
    expires: 'Wygasa',
    organizations: 'Dołącza do tych organizacji',
    status: 'Stan',
    states: { active: 'Aktywny', consumed: 'Użyty', revoked: 'Unieważniony', expired: 'Wygasł' },
    use: {
      title: 'Jak się go używa',
      intro: 'Strona Twojej aplikacji, która zaczyna logowanie, przekazuje te parametry z żądaniem autoryzacji.',
      parameters: 'Parametry łącza',
    },
    revoke: {
      submit: 'Unieważnij',
      title: 'Unieważnić token dla {{name}}?',
      body: 'Nikt już nim nie wejdzie. Nie da się tego cofnąć.',
      done: 'Token dla {{name}} jest unieważniony.',
    },
    delete: {
      submit: 'Usuń token',
      title: 'Usunąć token dla {{name}}?',
      done: 'Token dla {{name}} jest usunięty.',
      body: 'Znika z listy i nikogo już nie wpuszcza. Jego historia pozostaje zapisana.',
    },
    none: { title: 'Brak tokenów jednorazowych', body: 'Utwórz token dla kogoś, kto ma wejść łączem.' },
  },
};

import type { UiWords } from '.';

/** German. */
export const ui: UiWords = {
  password: {
    show: 'Passwort anzeigen',
    hide: 'Passwort verbergen',
    capsLock: 'Die Feststelltaste ist an.',
    rules: {
      label: 'Was das Passwort braucht',
      length: 'Mindestens {{min}} Zeichen',
      characterTypes: '{{min}} von: Kleinbuchstaben, Großbuchstaben, Ziffern, Symbole',
      met: 'erfüllt',
    },
    rejected: {
      too_short: 'Verwenden Sie mindestens {{min}} Zeichen.',
      too_long: 'Verwenden Sie höchstens {{max}} Zeichen.',
      character_types: 'Mischen Sie mindestens {{min}} Arten von Zeichen: Kleinbuchstaben, Großbuchstaben, Ziffern, Symbole.',
      unsupported_characters: 'Verwenden Sie nur Buchstaben, Ziffern und Symbole einer üblichen Tastatur.',
      pwned: 'Dieses Passwort ist aus einem Datenleck bekannt. Wählen Sie ein anderes.',
      restricted: {
        repetition: 'Vermeiden Sie Wiederholungen wie „aaa“.',
        sequence: 'Vermeiden Sie Folgen wie „abc“ oder „123“.',
        user_info: 'Verwenden Sie nicht Ihren Namen, Benutzernamen, Ihre E-Mail-Adresse oder Telefonnummer.',
        words: 'Lassen Sie Wörter weg, die hier nicht erlaubt sind.',
      },
      other: 'Dieses Passwort entspricht nicht den Regeln. Wählen Sie ein anderes.',
    },
  },
  username: {
    too_short: 'Verwenden Sie mindestens {{min}} Zeichen.',
    too_long: 'Verwenden Sie höchstens {{max}} Zeichen.',
    uppercase_not_allowed: 'Verwenden Sie keine Großbuchstaben.',
    lowercase_not_allowed: 'Verwenden Sie keine Kleinbuchstaben.',
    numbers_not_allowed: 'Verwenden Sie keine Ziffern.',
    underscore_not_allowed: 'Verwenden Sie keine Unterstriche.',
  },
  problem: {
    unreachable: 'Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
    unexpected: 'Bei uns ist etwas schiefgegangen. Versuchen Sie es gleich noch einmal.',
    busy: 'Der Server ist ausgelastet. Versuchen Sie es gleich noch einmal.',
    busyFor_one: 'Der Server ist ausgelastet. Versuchen Sie es in {{count}} Sekunde erneut.',
    busyFor_other: 'Der Server ist ausgelastet. Versuchen Sie es in {{count}} Sekunden erneut.',
    tooMany: 'Zu viele Versuche. Warten Sie eine Weile und versuchen Sie es dann erneut.',
  },
};

import type { UiWords } from '.';

/** French. */
export const ui: UiWords = {
  password: {
    show: 'Afficher le mot de passe',
    hide: 'Masquer le mot de passe',
    capsLock: 'Le verrouillage des majuscules est activé.',
    rules: {
      label: 'Ce que le mot de passe doit contenir',
      length: 'Au moins {{min}} caractères',
      characterTypes: '{{min}} parmi : minuscules, majuscules, chiffres, symboles',
      met: 'rempli',
    },
    rejected: {
      too_short: 'Utilisez au moins {{min}} caractères.',
      too_long: 'Utilisez au plus {{max}} caractères.',
      character_types: 'Mélangez au moins {{min}} types de caractères : minuscules, majuscules, chiffres, symboles.',
      unsupported_characters: 'Utilisez uniquement les lettres, chiffres et symboles d’un clavier standard.',
      pwned: 'Ce mot de passe est connu à la suite d’une fuite de données. Choisissez-en un autre.',
      restricted: {
        repetition: 'Évitez les caractères répétés comme « aaa ».',
        sequence: 'Évitez les suites comme « abc » ou « 123 ».',
        user_info: 'N’utilisez ni votre nom, ni votre nom d’utilisateur, ni votre adresse e-mail, ni votre numéro de téléphone.',
        words: 'N’utilisez pas les mots interdits ici.',
      },
      other: 'Ce mot de passe ne respecte pas les règles. Choisissez-en un autre.',
    },
  },
  username: {
    too_short: 'Utilisez au moins {{min}} caractères.',
    too_long: 'Utilisez au plus {{max}} caractères.',
    uppercase_not_allowed: 'N’utilisez pas de majuscules.',
    lowercase_not_allowed: 'N’utilisez pas de minuscules.',
    numbers_not_allowed: 'N’utilisez pas de chiffres.',
    underscore_not_allowed: 'N’utilisez pas de tirets bas.',
  },
  problem: {
    unreachable: 'Le serveur est injoignable. Vérifiez votre connexion et réessayez.',
    unexpected: 'Un problème est survenu de notre côté. Réessayez dans un instant.',
    busy: 'Le serveur est occupé. Réessayez dans un instant.',
    busyFor_one: 'Le serveur est occupé. Réessayez dans {{count}} seconde.',
    busyFor_many: 'Le serveur est occupé. Réessayez dans {{count}} secondes.',
    busyFor_other: 'Le serveur est occupé. Réessayez dans {{count}} secondes.',
    tooMany: 'Trop de tentatives. Attendez un peu, puis réessayez.',
  },
};

import type { Words } from '..';

export const emailTemplates: Words = {
  emailTemplates: {
    title: 'E-Mail-Vorlagen',
    intro: 'Was E-Mails sagen. Ohne Vorlage für Zweck und Sprache gilt die allgemeine, sonst, was der Konnektor sagt.',
    create: 'Vorlage anlegen',
    exists: 'Für diesen Zweck gibt es in dieser Sprache schon eine. Öffnen Sie sie in der Liste, um sie zu ändern.',
    none: {
      title: 'Keine Vorlagen',
      body: 'E-Mails sagen, was ihrem Konnektor gesagt ist oder was eingebaut ist.',
    },
    purpose: 'Zweck',
    purposes: {
      Generic: 'Allgemein',
      SignIn: 'Anmeldung',
      Register: 'Registrierung',
      ForgotPassword: 'Vergessenes Passwort',
      OrganizationInvitation: 'Einladung in eine Organisation',
      UserPermissionValidation: 'Nachweis vor einer Änderung',
      BindNewIdentifier: 'Neue Adresse',
      MfaVerification: 'Zweiter Faktor',
      BindMfa: 'Neuer zweiter Faktor',
    },
    language: 'Sprache',
    text: 'Text',
    subject: 'Betreff',
    content: 'Inhalt',
    contentType: 'Geschrieben als',
    contentTypes: {
      'text/html': 'HTML',
      'text/plain': 'Reiner Text',
    },
    sender: 'Absender',
    senderIntro: 'Leer: wie beim Konnektor.',
    from: 'Von',
    fromHint: 'Etwa Acme <mail@example.com>; der E-Mail-Dienst muss es erlauben.',
    replyTo: 'Antwort an',
    variablesIntro: 'Was in doppelten geschweiften Klammern steht, wird eingesetzt:',
    variables: {
      code: 'der Code',
      organization_name: 'der Name der Organisation',
      organization_id: 'ihre Id',
      inviter_name: 'wer einlädt',
      link: 'der Link zum Beitreten, wo die Einladung mit einem verschickt wird',
    },
    preview: 'Vorschau der E-Mail',
    delete: {
      submit: 'Vorlage löschen',
      body: 'Diese E-Mails folgen von nun an der allgemeinen Vorlage oder dem, was der Konnektor sagt.',
    },
  },
};

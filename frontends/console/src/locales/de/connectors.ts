import type { Words } from '..';

export const connectors: Words = {
  connectors: {
    title: 'Konnektoren',
    intro: 'Worüber E-Mails und SMS gesendet werden und bei wem man sich sonst anmelden kann.',
    add: 'Konnektor hinzufügen',
    types: {
      Email: 'E-Mail',
      Sms: 'SMS',
      Social: 'Soziale Anmeldung',
    },
    columns: {
      name: 'Konnektor',
      type: 'Für',
    },
    none: {
      title: 'Noch keine Konnektoren',
      body: 'Bis es einen für E-Mail und einen für SMS gibt, bleiben Nachrichten im Entwicklungs-Postfach.',
    },
    guide: 'So wird er eingerichtet',
    configuration: 'Konfiguration',
    target: 'Anbieter',
    targetHint: 'Ein kurzer Name, unter dem Identitäten beim Anbieter bekannt sind. Er bleibt, wie er ist.',
    keep: 'Ist gesetzt. Leer lassen, um ihn zu behalten.',
    account: {
      user: 'Benutzername',
      password: 'Passwort',
      hint: 'Leer lassen für einen Server, der keines verlangt.',
    },
    saved: 'Der Konnektor ist gespeichert',
    social: {
      title: 'Anmeldung',
      intro: 'Was man davon merkt.',
      offered: 'Auf den Anmeldeseiten',
      offeredHint: 'Man kann sich damit anmelden und registrieren, nach denen, die vorher angeboten wurden.',
      follow: 'Name und Bild folgen dem Anbieter',
      followHint: 'Bei jeder Anmeldung; sonst bekommt sie nur ein neues Konto.',
      callback: 'Redirect-Adresse, die beim Anbieter einzutragen ist',
      accountCallback: 'Eine zweite, zum Verknüpfen im Kontozentrum',
      entityId: 'Unsere Entity-ID für den Anbieter',
      acsUrl: 'Adresse für Assertions (ACS) beim Anbieter',
    },
    look: {
      title: 'Anmeldeknopf',
      intro: 'Was man auf den Anmeldeseiten davon sieht. Der Anbieter bleibt {{target}}.',
      logoHint: 'Oder das Bild selbst, als data:-Adresse.',
    },
    test: {
      recipient: {
        Email: 'E-Mail-Adresse für einen Test',
        Sms: 'Telefonnummer für einen Test, nur Ziffern',
      },
      send: 'Testnachricht senden',
      sent: 'Eine Testnachricht ist unterwegs an {{recipient}}',
    },
    delete: { submit: 'Konnektor löschen', body: 'Darüber wird nichts mehr gesendet, und niemand meldet sich mehr damit an.' },
  },
};

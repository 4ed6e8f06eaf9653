import type { Words } from '..';

export const common: Words = {
  form: {
    save: 'Speichern',
    saved: 'Ihre Änderungen sind gespeichert.',
    created: 'Angelegt.',
    clear: 'Leeren: {{label}}',
    pickColor: 'Farbe vom Bildschirm wählen',
    seconds: 'In Sekunden.',
    upload: 'Bild hochladen',
    uploadOne: 'Hochladen: {{label}}',
    add: 'Hinzufügen',
    numbered: '{{label}} {{number}}',
    removeOne: '{{name}} entfernen',
    abandon: {
      title: 'Schließen, ohne zu speichern?',
      body: 'Was Sie hier eingegeben haben, ist nicht gespeichert. Wenn Sie jetzt schließen, geht es verloren.',
      submit: 'Verwerfen',
      stay: 'Weiter bearbeiten',
    },
  },
  entity: {
    id: 'Id',
    tabs: 'Hierzu',
    activity: 'Verlauf',
    settings: 'Einstellungen',
    general: 'Allgemein',
    name: 'Name',
    description: 'Beschreibung',
    customData: 'Eigene Daten',
    customDataIntro: 'Was Ihre eigenen Systeme hier aufbewahren wollen, als JSON.',
    created: 'Angelegt',
    type: 'Art',
    delete: {
      title: '{{name}} löschen?',
      done: '{{name}} ist gelöscht.',
    },
  },
  relation: {
    search: 'Suchen',
    nothing: 'Es gibt nichts zur Auswahl.',
    nothingFound: 'Nichts passt.',
    added_one: '{{count}} hinzugefügt.',
    added_other: '{{count}} hinzugefügt.',
    removed: '{{name}} ist entfernt.',
  },
};

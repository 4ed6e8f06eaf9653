import type { Words } from '..';

export const history: Words = {
  history: {
    more: 'Frühere zeigen',
    details: 'Einzelheiten',
    nothing: 'nichts',
    reason: 'Grund: {{reason}}',
    erased: 'Was hier persönlich war, wurde mit der Person getilgt.',
    gone: {
      users: 'Diesen Benutzer gibt es nicht mehr',
      applications: 'Diese Anwendung gibt es nicht mehr',
      other: 'Dies gibt es nicht mehr',
      absent: 'Dies gab es damals nicht',
      body: 'Was geschah, bleibt verzeichnet; jeder Moment lässt sich noch ansehen.',
    },
    compare: {
      title: 'Was sich unterscheidet',
      from: 'Vergleichen',
      to: 'mit',
      choose: 'Stand wählen',
      same: 'Diese Stände sind gleich.',
    },
    none: {
      title: 'Noch ist nichts geschehen',
      body: 'Jede Änderung erscheint hier, mit wem und von wo.',
    },
    by: {
      self: 'Durch sich selbst',
      system: 'Durch das System',
      anonymous: 'Durch jemanden, der nicht angemeldet war',
      application: 'Durch die Anwendung {{name}}',
      person: 'Durch {{name}}',
    },
    facts: {
      type: 'Ereignis',
      version: 'Version {{version}}',
      position: 'Position',
      correlation: 'Korrelation',
      cause: 'Ursache',
      userAgent: 'Browser',
    },
  },
};

import type { Words } from '..';

export const past: Words = {
  past: {
    title: 'Dies ist die Vergangenheit',
    titleAt: 'So war es am {{when}}',
    body: 'Aus dem Ereignisprotokoll bis Position {{position}} gelesen. Hier lässt sich nichts ändern.',
    bodyAt: 'Aus dem Ereignisprotokoll gelesen. Hier lässt sich nichts ändern.',
    activity: 'Zurück zum Verlauf',
    now: 'Zeigen, wie es jetzt ist',
    open: 'Wie es damals war',
    pick: 'Stand vom',
    show: 'Zeigen, wie es war',
    erased: 'Diese Person wurde seither getilgt. Was persönlich war, lässt sich nicht mehr lesen.',
    secrets: 'Nur ihre Namen; was sie enthielten, wird von der Vergangenheit nicht gesagt.',
  },
};

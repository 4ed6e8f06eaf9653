import type { Words } from '..';

export const past: Words = {
  past: {
    title: 'Questo è il passato',
    titleAt: 'Com’era il {{when}}',
    body: 'Letto dal registro eventi fino alla posizione {{position}}. Qui non si può cambiare nulla.',
    bodyAt: 'Letto dal registro eventi. Qui non si può cambiare nulla.',
    activity: 'Torna all’attività',
    now: 'Mostra com’è ora',
    open: 'Com’era allora',
    pick: 'Alla data',
    show: 'Mostra com’era',
    erased: 'Questa persona è stata cancellata da allora. Ciò che era personale non si può più leggere.',
    secrets: 'I loro nomi; che cosa erano non si dice del passato.',
  },
};

import type { Words } from '..';

export const past: Words = {
  past: {
    title: 'Esto es el pasado',
    titleAt: 'Como era el {{when}}',
    body: 'Leído del registro de eventos hasta la posición {{position}}. Aquí no se puede cambiar nada.',
    bodyAt: 'Leído del registro de eventos. Aquí no se puede cambiar nada.',
    activity: 'Volver a la actividad',
    now: 'Mostrar como es ahora',
    open: 'Como era entonces',
    pick: 'A fecha de',
    show: 'Mostrar como era',
    erased: 'Esta persona se borró desde entonces. Lo que era personal ya no se puede leer.',
    secrets: 'Sus nombres; lo que eran no se dice del pasado.',
  },
};

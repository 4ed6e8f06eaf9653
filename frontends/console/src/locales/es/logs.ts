import type { Words } from '..';

export const logs: Words = {
  logs: {
    title: 'Registro de auditoría',
    intro: 'Lo ocurrido en inicios de sesión y con tokens, lo más reciente primero. Lo que se sabe de una persona desaparece cuando se borra a la persona.',
    key: 'Qué ocurrió',
    columns: { what: 'Qué', result: 'Resultado', user: 'Usuario', application: 'Aplicación', at: 'Cuándo' },
    succeeded: 'Hecho',
    failed: 'Rechazado',
    none: { title: 'No ha ocurrido nada de este tipo', body: 'Aparece aquí momentos después de ocurrir.' },
    position: 'Posición {{position}} del registro de eventos',
    details: 'Detalles',
  },
};

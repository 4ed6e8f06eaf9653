import type { Words } from '..';

export const history: Words = {
  history: {
    more: 'Mostrar anteriores',
    details: 'Detalles',
    nothing: 'nada',
    reason: 'Motivo: {{reason}}',
    erased: 'Lo que aquí era personal se borró con la persona.',
    gone: {
      users: 'Este usuario ya no existe',
      applications: 'Esta aplicación ya no existe',
      other: 'Ya no existe',
      absent: 'No existía en ese momento',
      body: 'Lo ocurrido queda registrado; aún se puede ver cualquier momento.',
    },
    compare: {
      title: 'Qué difiere',
      from: 'Comparar',
      to: 'con',
      choose: 'Elija una versión',
      same: 'Estas versiones son iguales.',
    },
    none: { title: 'Aún no ha ocurrido nada', body: 'Cada cambio aparece aquí, con quién lo hizo y desde dónde.' },
    by: {
      self: 'Por la propia persona',
      system: 'Por el sistema',
      anonymous: 'Por alguien sin sesión iniciada',
      application: 'Por la aplicación {{name}}',
      person: 'Por {{name}}',
    },
    facts: {
      type: 'Evento',
      version: 'versión {{version}}',
      position: 'Posición',
      correlation: 'Correlación',
      cause: 'Causa',
      userAgent: 'Navegador',
    },
  },
};

import type { Words } from '..';

/** Words that many pages share. */
export const common: Words = {
  form: {
    save: 'Guardar',
    saved: 'Sus cambios están guardados.',
    created: 'Creado.',
    clear: 'Vaciar: {{label}}',
    pickColor: 'Tomar un color de la pantalla',
    unitOf: 'Unidad: {{label}}',
    upload: 'Subir una imagen',
    uploadOne: 'Subir: {{label}}',
    on: 'Activado',
    off: 'Desactivado',
    add: 'Añadir',
    numbered: '{{label}} {{number}}',
    removeOne: 'Quitar {{name}}',
    abandon: {
      title: '¿Cerrar sin guardar?',
      body: 'Lo que ha escrito aquí no está guardado. Si cierra ahora, se perderá.',
      submit: 'Descartar',
      stay: 'Seguir editando',
    },
  },
  entity: {
    id: 'Id',
    tabs: 'Sobre esto',
    activity: 'Actividad',
    settings: 'Ajustes',
    general: 'General',
    name: 'Nombre',
    description: 'Descripción',
    customData: 'Datos personalizados',
    customDataIntro: 'Lo que sus propios sistemas quieran guardar aquí, como JSON.',
    created: 'Creado',
    type: 'Tipo',
    delete: { title: '¿Eliminar {{name}}?', done: '{{name}} se ha eliminado.' },
  },
  relation: {
    search: 'Buscar',
    nothing: 'No hay nada que elegir.',
    nothingFound: 'Nada coincide.',
    added_one: '{{count}} añadido.',
    added_many: '{{count}} añadidos.',
    added_other: '{{count}} añadidos.',
    removed: '{{name}} se ha quitado.',
  },
};

import type { Words } from '..';

export const resources: Words = {
  resources: {
    guide: 'Guía',
    title: 'Recursos de API',
    intro: 'Las API para las que se emiten tokens, y lo que se puede hacer con cada una.',
    create: 'Crear recurso de API',
    resource: 'API',
    permission: 'Permiso',
    indicator: 'Identificador',
    indicatorHint: 'El recurso para el que las aplicaciones piden tokens, y la audiencia de estos. No se puede cambiar después.',
    ttl: 'Duración de los tokens de acceso',
    default: 'Predeterminado',
    none: { title: 'Aún no hay API', body: 'Registre su API para que se emitan tokens de acceso para ella.' },
    makeDefault: {
      title: '¿Hacer de {{name}} el predeterminado?',
      body: 'Las aplicaciones que no piden ningún recurso reciben tokens para este.',
      submit: 'Hacerlo predeterminado',
    },
    unmakeDefault: {
      title: '¿{{name}} ya no será el predeterminado?',
      body: 'Las aplicaciones que no piden ningún recurso vuelven a recibir tokens opacos.',
      submit: 'Dejar de ser predeterminado',
    },
    permissions: {
      create: 'Crear permiso',
      edit: 'Editar permiso',
      delete: 'Eliminar permiso',
      deleteBody: 'Todos los roles lo pierden y los tokens ya no lo llevan. No se puede deshacer.',
      none: { title: 'Aún no hay permisos', body: 'Diga qué se puede hacer con esta API, como read:orders.' },
    },
    delete: {
      submit: 'Eliminar recurso de API',
      body: 'Ya no se emiten tokens para él y todos los roles pierden sus permisos. No se puede deshacer.',
    },
  },
};

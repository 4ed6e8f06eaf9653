import type { Words } from '..';

export const consent: Words = {
  consent: {
    user: {
      title: 'Sobre las personas',
      intro: 'Lo que puede pedir que se comparta. Una solicitud de otra cosa se rechaza.',
      scopes: {
        profile: 'Nombre, imagen y perfil',
        email: 'Correo electrónico',
        phone: 'Número de teléfono',
        address: 'Dirección postal',
        custom_data: 'Otros datos guardados con la cuenta',
        identities: 'Cuentas vinculadas de otros sitios',
        roles: 'Roles',
        'urn:logto:scope:organizations': 'Organizaciones a las que pertenecen',
        'urn:logto:scope:organization_roles': 'Roles en organizaciones',
        'urn:logto:scope:sessions': 'Dónde tienen la sesión abierta',
      },
    },
    organization: {
      title: 'En organizaciones',
      intro:
        'Qué permisos de organizaciones puede pedir. Las personas eligen las organizaciones en las que puede actuar y ceden lo que les dan allí sus roles.',
      none: 'La plantilla de organización aún no tiene permisos.',
    },
    organizationApi: {
      title: 'En API, para una organización',
      intro: 'Qué permisos de API puede pedir donde los dan roles en una organización.',
    },
    api: {
      title: 'En API',
      intro: 'Qué permisos puede pedir que se le cedan. Cada uno solo cede lo que le dan sus propios roles.',
      none: 'No puede pedir ningún permiso de una API.',
      add: 'Añadir permisos',
      remove: 'Quitar',
      removeNamed: 'Quitar {{name}}',
      removeTitle: '¿Quitar {{name}}?',
      removeBody: 'Los nuevos tokens de la aplicación no lo llevan, se haya permitido antes lo que se haya permitido.',
      removed: '{{name}} se ha quitado. Ya no está en los nuevos tokens.',
      pick: {
        title: 'Añadir permisos',
        resource: 'API',
        choose: 'Elija una API',
        noResource: 'Aún no hay ninguna API',
        search: 'Buscar permisos',
        nothing: 'Aquí no hay nada que añadir.',
        submit: 'Añadir permisos',
        done_one: 'Se ha añadido {{count}} permiso.',
        done_many: 'Se han añadido {{count}} permisos.',
        done_other: 'Se han añadido {{count}} permisos.',
      },
    },
  },
};

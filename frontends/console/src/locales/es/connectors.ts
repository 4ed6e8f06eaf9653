import type { Words } from '..';

export const connectors: Words = {
  connectors: {
    title: 'Conectores',
    intro: 'Con qué se envían correos y SMS, y con qué otras cuentas se puede iniciar sesión.',
    add: 'Añadir un conector',
    types: { Email: 'Correo', Sms: 'SMS', Social: 'Inicio de sesión social' },
    columns: { name: 'Conector', type: 'Para' },
    none: {
      title: 'Aún no hay conectores',
      body: 'Mientras no haya uno para correo y otro para SMS, los mensajes se guardan en la bandeja de desarrollo.',
    },
    guide: 'Cómo configurarlo',
    configuration: 'Configuración',
    target: 'Proveedor',
    targetHint: 'Un nombre corto con el que se conocen las identidades del proveedor. No cambia.',
    keep: 'Está establecido. Déjelo vacío para conservarlo.',
    account: { user: 'Nombre de usuario', password: 'Contraseña', hint: 'Déjelo vacío si el servidor no pide ninguno.' },
    saved: 'El conector está guardado',
    social: {
      title: 'Inicio de sesión',
      intro: 'Lo que se nota de él.',
      offered: 'En las páginas de inicio de sesión',
      offeredHint: 'Se puede iniciar sesión y registrarse con él, después de los que ya se ofrecían.',
      follow: 'Nombre e imagen siguen al proveedor',
      followHint: 'En cada inicio de sesión; si no, solo los recibe una cuenta nueva.',
      callback: 'Dirección de redirección que debe introducir en el proveedor',
      accountCallback: 'Otra más, para vincular cuentas en el centro de la cuenta',
      entityId: 'Nuestro id de entidad, que debe introducir en el proveedor',
      acsUrl: 'Dirección de consumo de aserciones, que debe introducir en el proveedor',
    },
    look: {
      title: 'Botón de inicio de sesión',
      intro: 'Lo que se ve de él en las páginas de inicio de sesión. El proveedor sigue siendo {{target}}.',
      logoHint: 'O la propia imagen, como dirección data:.',
    },
    test: {
      recipient: { Email: 'Correo electrónico para una prueba', Sms: 'Número de teléfono para una prueba, solo dígitos' },
      send: 'Enviar un mensaje de prueba',
      sent: 'Un mensaje de prueba va camino de {{recipient}}',
    },
    delete: { submit: 'Eliminar conector', body: 'Ya no se envía nada con él y nadie inicia sesión con él.' },
  },
};

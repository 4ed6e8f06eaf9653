import type { Words } from '..';

export const inbox: Words = {
  inbox: {
    title: 'Bandeja de desarrollo',
    intro: 'Los mensajes que ningún conector pudo enviar se guardan aquí una hora, para que todo funcione antes de configurar un servidor de correo.',
    types: { Email: 'Correo', Sms: 'SMS', Social: 'Otro' },
    none: {
      title: 'Sin mensajes',
      body: 'Lo que se habría enviado en la última hora aparece aquí.',
    },
  },
};

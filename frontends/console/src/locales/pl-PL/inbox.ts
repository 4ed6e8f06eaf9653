import type { Words } from '..';

export const inbox: Words = {
  inbox: {
    title: 'Skrzynka deweloperska',
    intro: 'Wiadomości, których nie mógł wysłać żaden łącznik, są tu przez godzinę, aby wszystko działało przed skonfigurowaniem serwera poczty.',
    types: { Email: 'E-mail', Sms: 'SMS', Social: 'Inne' },
    none: {
      title: 'Brak wiadomości',
      body: 'Tu pojawia się to, co wysłano by w ostatniej godzinie.',
    },
  },
};

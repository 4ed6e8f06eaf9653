import type { Words } from '..';

export const inbox: Words = {
  inbox: {
    title: 'Geliştirme gelen kutusu',
    intro: 'Hiçbir bağlayıcının gönderemediği iletiler burada bir saat tutulur; böylece e-posta sunucusu kurulmadan önce her şey çalışır.',
    types: { Email: 'E-posta', Sms: 'SMS', Social: 'Diğer' },
    none: {
      title: 'İleti yok',
      body: 'Son bir saatte gönderilecek olanlar burada görünür.',
    },
  },
};

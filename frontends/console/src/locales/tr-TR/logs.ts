import type { Words } from '..';

export const logs: Words = {
  logs: {
    title: 'Denetim günlüğü',
    intro: 'Oturum açmalarda ve belirteçlere olanlar, en yenisi önce. Bir kişi silinince onun hakkında bilinenler de gider.',
    key: 'Ne oldu',
    columns: { what: 'Ne', result: 'Sonuç', user: 'Kullanıcı', application: 'Uygulama', at: 'Zaman' },
    succeeded: 'Yapıldı',
    failed: 'Reddedildi',
    none: { title: 'Bu türden bir şey olmadı', body: 'Olduktan az sonra burada görünür.' },
    position: 'Olay günlüğünün {{position}} konumu',
    details: 'Ayrıntılar',
  },
};

import type { Words } from '..';

export const history: Words = {
  history: {
    more: 'Daha öncekileri göster',
    details: 'Ayrıntılar',
    nothing: 'hiçbir şey',
    reason: 'Neden: {{reason}}',
    erased: 'Burada kişisel olan, kişiyle birlikte silindi.',
    gone: {
      users: 'Bu kullanıcı artık yok',
      applications: 'Bu uygulama artık yok',
      other: 'Bu artık yok',
      absent: 'O anda bu yoktu',
      body: 'Olanlar kayıtta kalır; herhangi bir ana hâlâ bakılabilir.',
    },
    compare: {
      title: 'Ne farklı',
      from: 'Karşılaştır',
      to: 'bununla',
      choose: 'Bir sürüm seçin',
      same: 'Bu sürümler aynı.',
    },
    none: { title: 'Henüz bir şey olmadı', body: 'Her değişiklik, kimin nereden yaptığıyla burada görünür.' },
    by: {
      self: 'Kendisi',
      system: 'Sistem',
      anonymous: 'Oturum açmamış biri',
      application: '{{name}} uygulaması',
      person: '{{name}}',
    },
    facts: {
      type: 'Olay',
      version: 'sürüm {{version}}',
      position: 'Konum',
      correlation: 'Bağıntı',
      cause: 'Neden',
      userAgent: 'Tarayıcı',
    },
  },
};

import type { Words } from '..';

export const resources: Words = {
  resources: {
    guide: 'Kılavuz',
    title: 'API kaynakları',
    intro: 'Belirteçlerin verildiği API’ler ve her biriyle yapılabilecekler.',
    create: 'API kaynağı oluştur',
    resource: 'API',
    permission: 'İzin',
    indicator: 'Tanımlayıcı',
    indicatorHint: 'Uygulamaların belirteç istediği kaynak ve bu belirteçlerin hedef kitlesi. Sonradan değiştirilemez.',
    ttl: 'Erişim belirteçlerinin süresi',
    default: 'Varsayılan',
    none: { title: 'Henüz API yok', body: 'Erişim belirteci verilmesi için API’nizi kaydedin.' },
    makeDefault: {
      title: '{{name}} varsayılan yapılsın mı?',
      body: 'Kaynak istemeyen uygulamalar bunun için belirteç alır.',
      submit: 'Varsayılan yap',
    },
    unmakeDefault: {
      title: '{{name}} artık varsayılan olmasın mı?',
      body: 'Kaynak istemeyen uygulamalar yine opak belirteç alır.',
      submit: 'Varsayılan olmaktan çıkar',
    },
    permissions: {
      create: 'İzin oluştur',
      edit: 'İzni düzenle',
      delete: 'İzni sil',
      deleteBody: 'Her rol onu yitirir ve belirteçler artık onu taşımaz. Bu geri alınamaz.',
      none: { title: 'Henüz izin yok', body: 'Bu API ile ne yapılabileceğini söyleyin, örneğin read:orders.' },
    },
    delete: {
      submit: 'API kaynağını sil',
      body: 'Artık onun için belirteç verilmez ve her rol izinlerini yitirir. Bu geri alınamaz.',
    },
  },
};

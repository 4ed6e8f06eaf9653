import type { Words } from '..';

export const consent: Words = {
  consent: {
    user: {
      title: 'Kişiler hakkında',
      intro: 'Kişilerden paylaşmalarını isteyebileceği şeyler. Başka bir şey istenirse reddedilir.',
      scopes: {
        profile: 'Ad, resim ve profil',
        email: 'E-posta adresi',
        phone: 'Telefon numarası',
        address: 'Posta adresi',
        custom_data: 'Hesapla saklanan diğer veriler',
        identities: 'Başka yerlerdeki bağlı hesaplar',
        roles: 'Roller',
        'urn:logto:scope:organizations': 'Üyesi oldukları kuruluşlar',
        'urn:logto:scope:organization_roles': 'Kuruluşlardaki roller',
        'urn:logto:scope:sessions': 'Nerede oturum açtıkları',
      },
    },
    organization: {
      title: 'Kuruluşlarda',
      intro:
        'Kuruluşların hangi izinlerini isteyebileceği. Kişiler, davranabileceği kuruluşları seçer ve oradaki rollerinin verdiğini aktarır.',
      none: 'Kuruluş şablonunda henüz izin yok.',
    },
    organizationApi: {
      title: 'Bir kuruluş için API’lerde',
      intro: 'Bir kuruluştaki rollerin verdiği yerde API’lerin hangi izinlerini isteyebileceği.',
    },
    api: {
      title: 'API’lerde',
      intro: 'Kişilerden hangi izinleri aktarmalarını isteyebileceği. Kişiler yalnızca kendi rollerinin verdiğini aktarır.',
      none: 'Bir API’nin hiçbir iznini isteyemez.',
      add: 'İzin ekle',
      remove: 'Kaldır',
      removeNamed: '{{name}} iznini kaldır',
      removeTitle: '{{name}} kaldırılsın mı?',
      removeBody: 'Önceden ne izin verilmiş olursa olsun, uygulamanın yeni belirteçleri onu içermez.',
      removed: '{{name}} kaldırıldı. Artık yeni belirteçlerde yok.',
      pick: {
        title: 'İzin ekle',
        resource: 'API',
        choose: 'API seçin',
        noResource: 'Henüz API yok',
        search: 'İzinlerde ara',
        nothing: 'Burada eklenecek bir şey yok.',
        submit: 'İzinleri ekle',
        done_one: '{{count}} izin eklendi.',
        done_other: '{{count}} izin eklendi.',
      },
    },
  },
};

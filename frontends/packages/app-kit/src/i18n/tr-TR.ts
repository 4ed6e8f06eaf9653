import type { KitWords } from '.';

/** Turkish. */
export const kit: KitWords = {
  session: {
    starting: 'Oturumunuz aranıyor',
    failed: {
      title: 'Oturum açılamadı',
      body: 'Oturum açma tamamlanamadı. Yeniden deneyin veya başka bir hesapla oturum açın.',
      retry: 'Yeniden dene',
      other: 'Başka bir hesap kullan',
    },
  },
  actions: {
    cancel: 'İptal',
    close: 'Kapat',
    copied: 'Kopyalandı',
    copy: 'Kopyala',
    copyByHand: 'Tarayıcı bu sayfanın kopyalamasına izin vermiyor. Burada seçili olanı kendiniz kopyalayın.',
    discard: 'Vazgeç',
    done: 'Bitti',
    hide: 'Gizle',
    retry: 'Yeniden dene',
    save: 'Değişiklikleri kaydet',
    show: 'Göster',
  },
  unsaved: {
    bar: 'Kaydedilmemiş değişiklikleriniz var.',
    title: 'Kaydetmeden çıkılsın mı?',
    body: 'Bu sayfadaki değişiklikler kaydedilmedi. Şimdi çıkarsanız kaybolurlar.',
    stay: 'Burada kal',
    leave: 'Çık',
  },
  confirm: {
    typeName: 'Onaylamak için {{name}} yazın.',
  },
  problem: {
    title: 'Bu yüklenemedi',
    notFound: 'Bu yok veya artık yok.',
    forbidden: 'Bunun için izniniz yok.',
    signedOut: 'Oturumunuz artık açık değil. Girdiklerinizin bir kopyasını saklayın, ardından sayfayı yeniden yükleyin.',
  },
  paging: {
    range: '{{from}}–{{to}} / {{total}}',
    label: 'Sayfalar',
    page: 'Sayfa {{number}}',
    first: 'İlk sayfa',
    previous: 'Önceki sayfa',
    next: 'Sonraki sayfa',
    last: 'Son sayfa',
  },
  form: {
    url: 'https://example.com gibi tam bir adres girin.',
    email: 'Bir e-posta adresi girin.',
    phone: 'Yalnızca rakam, ülke koduyla, artı işareti olmadan.',
    username: 'Harf, rakam ve alt çizgi kullanın ve rakamla başlamayın.',
    required: 'Bu alanı doldurun.',
    json: 'Bir JSON nesnesi girin.',
    atLeast: 'En az {{min}}.',
    atMost: 'En fazla {{max}}.',
    shortest: 'En az {{min}} karakter.',
    longest: 'En fazla {{max}} karakter.',
    shape: 'Bu, olması gerektiği gibi yazılmamış.',
  },
  time: {
    never: 'Hiçbir zaman',
  },
  place: '{{city}}, {{country}}',
  theme: {
    label: 'Görünüm',
    auto: 'Sistemdeki gibi',
    light: 'Açık',
    dark: 'Koyu',
  },
  undo: {
    submit: 'Geri al',
    done: 'Önceki haline döndü.',
  },
  language: {
    label: 'Dil',
    title: 'Dilinizi seçin',
    browser: 'Tarayıcıdaki gibi',
  },
  page: {
    skip: 'Sayfaya geç',
  },
  user: {
    signOut: 'Oturumu kapat',
    menu: 'Hesabınız',
  },
  applications: {
    'admin-console': 'Konsol',
    'account-center': 'Hesap merkezi',
    'demo-app': 'Demo uygulaması',
    'device-demo-app': 'Cihaz demo uygulaması',
  },
};

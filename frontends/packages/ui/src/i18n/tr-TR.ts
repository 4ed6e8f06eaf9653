import type { UiWords } from '.';

/** Turkish. */
export const ui: UiWords = {
  password: {
    show: 'Parolayı göster',
    hide: 'Parolayı gizle',
    capsLock: 'Caps Lock açık.',
    rules: {
      label: 'Parolada gerekenler',
      length: 'En az {{min}} karakter',
      characterTypes: 'Şunlardan {{min}} tür: küçük harf, büyük harf, rakam, simge',
      met: 'karşılandı',
    },
    rejected: {
      too_short: 'En az {{min}} karakter kullanın.',
      too_long: 'En fazla {{max}} karakter kullanın.',
      character_types: 'En az {{min}} tür karakteri karıştırın: küçük harf, büyük harf, rakam, simge.',
      unsupported_characters: 'Yalnızca standart klavyedeki harf, rakam ve simgeleri kullanın.',
      pwned: 'Bu parola bir veri sızıntısından biliniyor. Başka bir tane seçin.',
      restricted: {
        repetition: '“aaa” gibi yinelenen karakterlerden kaçının.',
        sequence: '“abc” veya “123” gibi dizilerden kaçının.',
        user_info: 'Adınızı, kullanıcı adınızı, e-posta adresinizi ve telefon numaranızı kullanmayın.',
        words: 'Burada izin verilmeyen sözcükleri kullanmayın.',
      },
      other: 'Bu parola kurallara uymuyor. Başka bir tane seçin.',
    },
  },
  username: {
    too_short: 'En az {{min}} karakter kullanın.',
    too_long: 'En fazla {{max}} karakter kullanın.',
    uppercase_not_allowed: 'Büyük harf kullanmayın.',
    lowercase_not_allowed: 'Küçük harf kullanmayın.',
    numbers_not_allowed: 'Rakam kullanmayın.',
    underscore_not_allowed: 'Alt çizgi kullanmayın.',
  },
  problem: {
    unreachable: 'Sunucuya ulaşılamıyor. Bağlantınızı kontrol edip yeniden deneyin.',
    unexpected: 'Bizim tarafta bir sorun oluştu. Birazdan yeniden deneyin.',
    busy: 'Sunucu meşgul. Birazdan yeniden deneyin.',
    busyFor_one: 'Sunucu meşgul. {{count}} saniye sonra yeniden deneyin.',
    busyFor_other: 'Sunucu meşgul. {{count}} saniye sonra yeniden deneyin.',
    tooMany: 'Çok fazla deneme. Bir süre bekleyip yeniden deneyin.',
  },
};

import type { KitWords } from '.';

/** Arabic. */
export const kit: KitWords = {
  session: {
    starting: 'جارٍ البحث عن جلستك',
    failed: {
      title: 'لم ينجح تسجيل الدخول',
      body: 'تعذّر إكمال تسجيل الدخول. حاول مجددًا أو سجّل الدخول بحساب آخر.',
      retry: 'حاول مجددًا',
      other: 'استخدم حسابًا آخر',
    },
  },
  actions: {
    cancel: 'إلغاء',
    close: 'إغلاق',
    copied: 'تم النسخ',
    copy: 'نسخ',
    copyByHand: 'لا يسمح المتصفح لهذه الصفحة بالنسخ. انسخ النص المحدد هنا بنفسك.',
    discard: 'تجاهل',
    done: 'تم',
    hide: 'إخفاء',
    retry: 'حاول مجددًا',
    save: 'حفظ التغييرات',
    show: 'إظهار',
  },
  unsaved: {
    bar: 'لديك تغييرات غير محفوظة.',
    title: 'المغادرة دون حفظ؟',
    body: 'التغييرات في هذه الصفحة غير محفوظة. إذا غادرت الآن فستُفقد.',
    stay: 'البقاء هنا',
    leave: 'مغادرة',
  },
  confirm: {
    typeName: 'اكتب {{name}} للتأكيد.',
  },
  problem: {
    title: 'تعذّر تحميل هذا',
    notFound: 'هذا غير موجود أو لم يعد موجودًا.',
    forbidden: 'ليس لديك إذن لهذا.',
    signedOut: 'لم تعد مسجّل الدخول. احتفظ بنسخة مما أدخلته، ثم أعد تحميل الصفحة.',
  },
  paging: {
    range: '{{from}}–{{to}} من {{total}}',
    label: 'الصفحات',
    page: 'الصفحة {{number}}',
    first: 'الصفحة الأولى',
    previous: 'الصفحة السابقة',
    next: 'الصفحة التالية',
    last: 'الصفحة الأخيرة',
  },
  form: {
    url: 'أدخل عنوانًا كاملًا مثل https://example.com.',
    email: 'أدخل عنوان بريد إلكتروني.',
    phone: 'أرقام فقط، مع رمز الدولة، دون علامة الجمع.',
    username: 'استخدم الحروف والأرقام والشرطات السفلية ولا تبدأ برقم.',
    required: 'املأ هذا الحقل.',
    json: 'أدخل كائن JSON.',
    atLeast: '{{min}} على الأقل.',
    atMost: '{{max}} على الأكثر.',
    shortest: '{{min}} من الأحرف على الأقل.',
    longest: '{{max}} من الأحرف على الأكثر.',
    shape: 'هذا غير مكتوب كما يجب.',
  },
  time: {
    never: 'أبدًا',
  },
  place: '\u2067{{city}}، {{country}}\u2069',
  theme: {
    label: 'المظهر',
    auto: 'مثل النظام',
    light: 'فاتح',
    dark: 'داكن',
  },
  undo: {
    submit: 'تراجع',
    done: 'عاد كما كان.',
  },
  language: {
    label: 'اللغة',
    title: 'اختر لغتك',
    browser: 'مثل المتصفح',
  },
  page: {
    skip: 'الانتقال إلى الصفحة',
  },
  user: {
    signOut: 'تسجيل الخروج',
    menu: 'حسابك',
  },
  applications: {
    'admin-console': 'لوحة الإدارة',
    'account-center': 'مركز الحساب',
    'demo-app': 'تطبيق تجريبي',
    'device-demo-app': 'تطبيق تجريبي لجهاز',
  },
};

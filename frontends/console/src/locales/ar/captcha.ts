import type { Words } from '..';

export const captcha: Words = {
  captcha: {
    title: 'Captcha',
    policy: 'متى يُسأل الأشخاص',
    policyIntro: 'يمنع البرامج من التسجيل والدخول وطلب الرموز.',
    on: 'اطلب من الأشخاص إثبات أنهم ليسوا برامج',
    onHint: 'يسري ما إن يوجد مزوّد في الأسفل.',
    provider: 'المزوّد',
    providerIntro: 'من يميّز الأشخاص من البرامج. أنشئ المفاتيح هناك لعنوان هذا التثبيت.',
    type: 'المزوّد',
    types: {
      Turnstile: 'Cloudflare Turnstile',
      RecaptchaEnterprise: 'Google reCAPTCHA Enterprise',
    },
    siteKey: 'مفتاح الموقع',
    siteKeyHint: 'علني: يظهر في صفحات تسجيل الدخول.',
    secretKey: 'المفتاح السري',
    secretKeyHint: 'في reCAPTCHA: مفتاح API للمشروع.',
    projectId: 'معرّف المشروع',
    mode: 'كيف يُسأل الأشخاص',
    modes: {
      invisible: 'دون سؤال، بدرجة',
      checkbox: 'بمربع يُؤشَّر',
    },
    domain: 'نطاق البرنامج النصي',
    domainHint: 'فارغ: المعتاد. حيث يكون محجوبًا: recaptcha.net.',
    delete: {
      submit: 'حذف المزوّد',
      body: 'لا يُسأل أحد بعد ذلك مهما كان المفتاح، حتى يوجد مزوّد آخر.',
    },
  },
};

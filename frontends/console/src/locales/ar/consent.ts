import type { Words } from '..';

export const consent: Words = {
  consent: {
    user: {
      title: 'عن الأشخاص',
      intro: 'ما يجوز له أن يطلب من الأشخاص مشاركته. يُرفض طلب أي شيء آخر.',
      scopes: {
        profile: 'الاسم والصورة والملف الشخصي',
        email: 'عنوان البريد الإلكتروني',
        phone: 'رقم الهاتف',
        address: 'العنوان البريدي',
        custom_data: 'بيانات أخرى محفوظة مع الحساب',
        identities: 'الحسابات المرتبطة في أماكن أخرى',
        roles: 'الأدوار',
        'urn:logto:scope:organizations': 'المؤسسات التي ينتمون إليها',
        'urn:logto:scope:organization_roles': 'الأدوار في المؤسسات',
        'urn:logto:scope:sessions': 'أين سجّلوا الدخول',
      },
    },
    organization: {
      title: 'في المؤسسات',
      intro: 'أي أذونات المؤسسات يجوز له طلبها. يختار الأشخاص المؤسسات التي يجوز له العمل فيها، ويمرّرون ما تعطيهم أدوارهم هناك.',
      none: 'لا أذونات في قالب المؤسسات بعد.',
    },
    organizationApi: {
      title: 'في واجهات API، لمؤسسة',
      intro: 'أي أذونات واجهات API يجوز له طلبها حيث تعطيها أدوار في مؤسسة.',
    },
    api: {
      title: 'في واجهات API',
      intro: 'أي أذونات يجوز له أن يطلب من الأشخاص تمريرها. لا يمرّرون إلا ما تعطيهم أدوارهم.',
      none: 'لا يجوز له طلب أي إذن لواجهة API.',
      add: 'إضافة أذونات',
      remove: 'إزالة',
      removeNamed: 'إزالة {{name}}',
      removeTitle: 'إزالة {{name}}؟',
      removeBody: 'لا تحتويه رموز التطبيق الجديدة، مهما سمح به الأشخاص من قبل.',
      removed: 'أُزيل {{name}}. لم يعد في الرموز الجديدة.',
      pick: {
        title: 'إضافة أذونات',
        resource: 'واجهة API',
        choose: 'اختر واجهة API',
        noResource: 'لا توجد واجهة API بعد',
        search: 'البحث في الأذونات',
        nothing: 'لا يوجد ما يُضاف هنا.',
        submit: 'إضافة أذونات',
        done_zero: 'أذونات أُضيفت: {{count}}',
        done_one: 'أذونات أُضيفت: {{count}}',
        done_two: 'أذونات أُضيفت: {{count}}',
        done_few: 'أذونات أُضيفت: {{count}}',
        done_many: 'أذونات أُضيفت: {{count}}',
        done_other: 'أذونات أُضيفت: {{count}}',
      },
    },
  },
};

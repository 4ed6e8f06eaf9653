import type { Words } from '..';

export const resources: Words = {
  resources: {
    guide: 'الدليل',
    title: 'موارد API',
    intro: 'واجهات API التي تُصدر لها الرموز، وما يجوز فعله بكل منها.',
    create: 'إنشاء مورد API',
    resource: 'API',
    permission: 'الإذن',
    indicator: 'المعرّف',
    indicatorHint: 'المورد الذي تطلب التطبيقات رموزًا له، وهو جمهورها. لا يمكن تغييره لاحقًا.',
    ttl: 'مدة رموز الوصول',
    default: 'الافتراضي',
    none: {
      title: 'لا واجهات API بعد',
      body: 'سجّل واجهة API لديك لتُصدر لها رموز وصول.',
    },
    makeDefault: {
      title: 'جعل {{name}} الافتراضي؟',
      body: 'التطبيقات التي لا تطلب موردًا تحصل على رموز لهذا.',
      submit: 'جعله الافتراضي',
    },
    unmakeDefault: {
      title: 'ألا يبقى {{name}} الافتراضي؟',
      body: 'التطبيقات التي لا تطلب موردًا تحصل من جديد على رموز مبهمة.',
      submit: 'لم يعد الافتراضي',
    },
    permissions: {
      create: 'إنشاء إذن',
      edit: 'تحرير الإذن',
      delete: 'حذف الإذن',
      deleteBody: 'يفقده كل دور ولا تحمله الرموز بعد ذلك. لا يمكن التراجع عن ذلك.',
      none: {
        title: 'لا أذونات بعد',
        body: 'قل ما يجوز فعله بهذه الواجهة، مثل read:orders.',
      },
    },
    delete: {
      submit: 'حذف مورد API',
      body: 'لا تُصدر له رموز بعد ذلك، ويفقد كل دور أذوناته. لا يمكن التراجع عن ذلك.',
    },
  },
};

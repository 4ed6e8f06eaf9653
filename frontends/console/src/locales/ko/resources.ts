import type { Words } from '..';

export const resources: Words = {
  resources: {
    guide: '가이드',
    title: 'API 리소스',
    intro: '토큰이 발급되는 API와 각각 할 수 있는 일입니다.',
    create: 'API 리소스 만들기',
    resource: 'API',
    permission: '권한',
    indicator: '식별자',
    indicatorHint: '애플리케이션이 토큰을 요청하는 리소스이자 그 토큰의 대상입니다. 나중에 바꿀 수 없습니다.',
    ttl: '액세스 토큰 유효 기간',
    default: '기본',
    none: { title: '아직 API가 없습니다', body: 'API를 등록하면 액세스 토큰을 발급할 수 있습니다.' },
    makeDefault: {
      title: '{{name}}을(를) 기본으로 할까요?',
      body: '리소스를 요청하지 않는 애플리케이션은 이것의 토큰을 받습니다.',
      submit: '기본으로 설정',
    },
    unmakeDefault: {
      title: '{{name}}을(를) 기본에서 뺄까요?',
      body: '리소스를 요청하지 않는 애플리케이션은 다시 불투명 토큰을 받습니다.',
      submit: '기본에서 빼기',
    },
    permissions: {
      create: '권한 만들기',
      edit: '권한 편집',
      delete: '권한 삭제',
      deleteBody: '모든 역할이 이것을 잃고 토큰에도 들어가지 않습니다. 되돌릴 수 없습니다.',
      none: { title: '아직 권한이 없습니다', body: 'read:orders처럼 이 API로 할 수 있는 일을 정하세요.' },
    },
    delete: {
      submit: 'API 리소스 삭제',
      body: '더 이상 이것의 토큰을 발급하지 않고 모든 역할이 그 권한을 잃습니다. 되돌릴 수 없습니다.',
    },
  },
};

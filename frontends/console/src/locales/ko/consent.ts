import type { Words } from '..';

export const consent: Words = {
  consent: {
    user: {
      title: '사람에 관하여',
      intro: '사람들에게 공유를 요청할 수 있는 것입니다. 그 밖의 요청은 거부합니다.',
      scopes: {
        profile: '이름, 이미지, 프로필',
        email: '이메일 주소',
        phone: '전화번호',
        address: '우편 주소',
        custom_data: '계정에 보관된 그 밖의 데이터',
        identities: '연결된 다른 곳의 계정',
        roles: '역할',
        'urn:logto:scope:organizations': '속한 조직',
        'urn:logto:scope:organization_roles': '조직에서의 역할',
        'urn:logto:scope:sessions': '로그인한 곳',
      },
    },
    organization: {
      title: '조직에서',
      intro:
        '요청할 수 있는 조직의 권한입니다. 사람들은 앱이 동작할 조직을 고르고, 그곳의 자기 역할이 주는 권한을 넘겨줍니다.',
      none: '조직 템플릿에 아직 권한이 없습니다.',
    },
    organizationApi: {
      title: '조직용 API에서',
      intro: '조직의 역할이 주는 경우에 요청할 수 있는 API의 권한입니다.',
    },
    api: {
      title: 'API에서',
      intro: '넘겨 달라고 요청할 수 있는 권한입니다. 사람들은 자기 역할이 주는 것만 넘겨줍니다.',
      none: 'API의 권한을 요청할 수 없습니다.',
      add: '권한 추가',
      remove: '제거',
      removeNamed: '{{name}} 제거',
      removeTitle: '{{name}}을(를) 제거할까요?',
      removeBody: '전에 무엇을 허용했든 애플리케이션의 새 토큰에는 들어가지 않습니다.',
      removed: '{{name}}을(를) 제거했습니다. 새 토큰에는 들어가지 않습니다.',
      pick: {
        title: '권한 추가',
        resource: 'API',
        choose: 'API 선택',
        noResource: '아직 API가 없습니다',
        search: '권한 검색',
        nothing: '여기에는 추가할 것이 없습니다.',
        submit: '권한 추가',
        done_other: '권한 {{count}}개를 추가했습니다.',
      },
    },
  },
};

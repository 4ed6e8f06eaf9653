import type { Words } from '..';

export const connectors: Words = {
  connectors: {
    title: '커넥터',
    intro: '이메일과 문자 메시지를 보내고, 다른 곳의 계정으로 로그인하는 데 씁니다.',
    add: '커넥터 추가',
    types: { Email: '이메일', Sms: '문자 메시지', Social: '소셜 로그인' },
    columns: { name: '커넥터', type: '용도' },
    none: {
      title: '아직 커넥터가 없습니다',
      body: '이메일용과 문자 메시지용이 생길 때까지 메시지는 개발용 받은 편지함에 보관됩니다.',
    },
    guide: '설정 방법',
    configuration: '구성',
    target: '공급자',
    targetHint: '공급자의 신원을 구별하는 짧은 이름입니다. 바뀌지 않습니다.',
    keep: '설정되어 있습니다. 비워 두면 유지합니다.',
    account: { user: '사용자 이름', password: '비밀번호', hint: '요구하지 않는 서버라면 비워 두세요.' },
    saved: '커넥터를 저장했습니다',
    social: {
      title: '로그인',
      intro: '사람들에게 보이는 부분입니다.',
      offered: '로그인 페이지에 표시',
      offeredHint: '이미 제공되던 것들 뒤에 놓이며, 이것으로 로그인하고 가입할 수 있습니다.',
      follow: '이름과 이미지를 공급자에 맞추기',
      followHint: '로그인할 때마다 맞춥니다. 끄면 새 계정에만 적용합니다.',
      callback: '공급자에 입력할 리디렉션 주소',
      accountCallback: '계정 센터에서 연결할 때 쓰는 두 번째 주소',
      entityId: '공급자에 입력할 우리의 엔터티 ID',
      acsUrl: '공급자에 입력할 어설션 수신 주소',
    },
    look: {
      title: '로그인 버튼',
      intro: '로그인 페이지에서 보이는 모습입니다. 공급자는 계속 {{target}}입니다.',
      logoHint: '또는 data: 주소로 된 이미지 자체.',
    },
    test: {
      recipient: { Email: '테스트용 이메일 주소', Sms: '테스트용 전화번호, 숫자만' },
      send: '테스트 메시지 보내기',
      sent: '테스트 메시지를 {{recipient}}(으)로 보내고 있습니다',
    },
    delete: { submit: '커넥터 삭제', body: '더 이상 이것으로 아무것도 보내지 않고 아무도 로그인하지 못합니다.' },
  },
};

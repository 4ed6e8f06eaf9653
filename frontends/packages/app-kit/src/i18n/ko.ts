import type { KitWords } from '.';

/** Korean. */
export const kit: KitWords = {
  session: {
    starting: '세션을 찾는 중',
    failed: {
      title: '로그인하지 못했습니다',
      body: '로그인을 완료하지 못했습니다. 다시 시도하거나 다른 계정으로 로그인하세요.',
      retry: '다시 시도',
      other: '다른 계정 사용',
    },
  },
  actions: {
    cancel: '취소',
    close: '닫기',
    copied: '복사됨',
    copy: '복사',
    copyByHand: '브라우저가 이 페이지의 복사를 허용하지 않습니다. 선택된 내용을 직접 복사하세요.',
    discard: '버리기',
    done: '완료',
    hide: '숨기기',
    retry: '다시 시도',
    save: '변경 사항 저장',
    show: '보기',
  },
  unsaved: {
    bar: '저장하지 않은 변경 사항이 있습니다.',
    title: '저장하지 않고 나갈까요?',
    body: '이 페이지의 변경 사항이 저장되지 않았습니다. 지금 나가면 사라집니다.',
    stay: '머무르기',
    leave: '나가기',
  },
  confirm: {
    typeName: '확인하려면 {{name}}을(를) 입력하세요.',
  },
  problem: {
    title: '불러오지 못했습니다',
    notFound: '없거나 더 이상 없습니다.',
    forbidden: '이 작업을 할 권한이 없습니다.',
    signedOut: '더 이상 로그인되어 있지 않습니다. 입력한 내용을 따로 보관한 뒤 페이지를 새로 고치세요.',
  },
  paging: {
    range: '총 {{total}}개 중 {{from}}–{{to}}',
    label: '페이지',
    page: '{{number}}페이지',
    first: '첫 페이지',
    previous: '이전 페이지',
    next: '다음 페이지',
    last: '마지막 페이지',
  },
  form: {
    url: 'https://example.com 같은 전체 주소를 입력하세요.',
    email: '이메일 주소를 입력하세요.',
    phone: '숫자만, 국가 코드를 포함하고 더하기 기호 없이.',
    username: '문자, 숫자, 밑줄을 사용하고 숫자로 시작하지 마세요.',
    required: '이 항목을 입력하세요.',
    json: 'JSON 객체를 입력하세요.',
    atLeast: '{{min}} 이상.',
    atMost: '{{max}} 이하.',
    shortest: '{{min}}자 이상이어야 합니다.',
    longest: '{{max}}자 이하여야 합니다.',
    shape: '올바른 형식이 아닙니다.',
  },
  time: {
    never: '없음',
  },
  place: '{{country}} {{city}}',
  theme: {
    label: '모양',
    auto: '시스템과 같게',
    light: '밝게',
    dark: '어둡게',
  },
  undo: {
    submit: '실행 취소',
    done: '이전 상태로 돌아갔습니다.',
  },
  language: {
    label: '언어',
    title: '언어 선택',
    browser: '브라우저와 같게',
  },
  page: {
    skip: '본문으로 건너뛰기',
  },
  user: {
    signOut: '로그아웃',
    menu: '내 계정',
  },
  applications: {
    'admin-console': '콘솔',
    'account-center': '계정 센터',
    'demo-app': '데모 앱',
    'device-demo-app': '기기용 데모 앱',
  },
};

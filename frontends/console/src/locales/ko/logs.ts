import type { Words } from '..';

export const logs: Words = {
  logs: {
    title: '감사 로그',
    intro: '로그인과 토큰에 일어난 일을 최신순으로 보여 줍니다. 사람이 지워지면 그 사람에 관해 알려진 것도 사라집니다.',
    key: '일어난 일',
    columns: { what: '내용', result: '결과', user: '사용자', application: '애플리케이션', at: '시각' },
    succeeded: '완료',
    failed: '거부됨',
    none: { title: '이런 일은 일어나지 않았습니다', body: '일어나면 곧 여기에 나타납니다.' },
    position: '이벤트 로그의 위치 {{position}}',
    details: '자세히',
  },
};

import type { Words } from '..';

export const history: Words = {
  history: {
    more: '이전 항목 표시',
    details: '자세히',
    nothing: '없음',
    reason: '이유: {{reason}}',
    erased: '여기에 있던 개인 정보는 그 사람과 함께 지워졌습니다.',
    gone: {
      users: '이 사용자는 없어졌습니다',
      applications: '이 애플리케이션은 없어졌습니다',
      other: '없어졌습니다',
      absent: '그 시점에는 없었습니다',
      body: '일어난 일은 기록에 남습니다. 어느 시점이든 볼 수 있습니다.',
    },
    compare: {
      title: '차이점',
      from: '비교',
      to: '대상',
      choose: '버전 선택',
      same: '이 버전들은 같습니다.',
    },
    none: { title: '아직 아무 일도 없었습니다', body: '모든 변경이 누가 어디서 했는지와 함께 여기에 나타납니다.' },
    by: {
      self: '본인이',
      system: '시스템이',
      anonymous: '로그인하지 않은 사람이',
      application: '애플리케이션 {{name}}이(가)',
      person: '{{name}}이(가)',
    },
    facts: {
      type: '이벤트',
      version: '버전 {{version}}',
      position: '위치',
      correlation: '상관관계',
      cause: '원인',
      userAgent: '브라우저',
    },
  },
};

import type { Words } from '..';

export const oneTimeTokens: Words = {
  oneTimeTokens: {
    title: '일회용 토큰',
    one: '일회용 토큰',
    intro: '애플리케이션이 이메일 주소로 보낸 링크로, 비밀번호 없이 한 사람을 한 번 들여보냅니다.',
    create: '일회용 토큰 만들기',
    expiresIn: '유효 시간',
    expiresInHint: '비워 두면 10분입니다.',
    expires: '만료',
    organizations: '참여할 조직',
    status: '상태',
    states: { active: '활성', consumed: '사용됨', revoked: '폐기됨', expired: '만료됨' },
    use: {
      title: '사용 방법',
      intro: '로그인을 시작하는 애플리케이션의 페이지가 이 매개변수를 인가 요청과 함께 전달합니다.',
      parameters: '링크의 매개변수',
    },
    revoke: {
      submit: '폐기',
      title: '{{name}}용 토큰을 폐기할까요?',
      body: '더 이상 아무도 이것으로 들어오지 못합니다. 되돌릴 수 없습니다.',
      done: '{{name}}용 토큰을 폐기했습니다.',
    },
    delete: {
      submit: '토큰 삭제',
      title: '{{name}}용 토큰을 삭제할까요?',
      done: '{{name}}용 토큰을 삭제했습니다.',
      body: '목록에서 빠지고 더 이상 아무도 들여보내지 않습니다. 이력은 기록에 남습니다.',
    },
    none: { title: '일회용 토큰 없음', body: '링크로 들어와야 할 사람을 위해 만드세요.' },
  },
};

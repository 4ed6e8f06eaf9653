import { useLogto, type IdTokenClaims, type UserInfoResponse } from '@logto/react';
import { useCallback, useEffect, useState } from 'react';

export interface Tokens {
  idToken: string;
  claims: IdTokenClaims;
  accessToken: string;
  hasRefreshToken: boolean;
  userinfo: UserInfoResponse | undefined;
}

/** All tokens of the session; `refresh` gets new ones with the refresh token. */
export function useTokens(): { tokens: Tokens | undefined; refresh: () => Promise<void> } {
  const { getIdToken, getIdTokenClaims, getAccessToken, getRefreshToken, fetchUserInfo, clearAccessToken } = useLogto();
  const [tokens, setTokens] = useState<Tokens>();

  const read = useCallback(async (): Promise<Tokens | undefined> => {
    const accessToken = (await getAccessToken()) ?? '';
    const [idToken, claims, refreshToken, userinfo] = await Promise.all([
      getIdToken(),
      getIdTokenClaims(),
      getRefreshToken(),
      accessToken ? fetchUserInfo() : undefined,
    ]);
    if (!idToken || !claims) return undefined;
    return { idToken, claims, accessToken, hasRefreshToken: Boolean(refreshToken), userinfo };
  }, [getAccessToken, getIdToken, getIdTokenClaims, getRefreshToken, fetchUserInfo]);

  const refresh = useCallback(async () => {
    await clearAccessToken();
    setTokens(await read());
  }, [clearAccessToken, read]);

  useEffect(() => {
    let current = true;
    void read().then((found) => current && setTokens(found));
    return () => {
      current = false;
    };
  }, [read]);

  return { tokens, refresh };
}

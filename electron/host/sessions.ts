import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** The keys of one running host. */
export interface Sessions {
  /** A token for a link: it stands in the fragment, which no request carries, and works once. The one before works no more. */
  readonly newOneTimeToken: () => string;
  /** Swaps the one-time token for a session token; null when it is wrong or used up. */
  readonly open: (oneTimeToken: string) => string | null;
  /** Whether an `Authorization` header carries the token of an open session. */
  readonly allows: (authorization: string | undefined) => boolean;
}

const newToken = (): string => randomBytes(32).toString("base64url");

// Compared as hashes: equal length always, and no time told by how far they agree.
const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

/** New keys. No cookies: on 127.0.0.1 all ports share them. */
export function createSessions(): Sessions {
  let oneTimeToken: string | null = null;
  const sessions: string[] = [];
  return {
    newOneTimeToken: () => {
      oneTimeToken = newToken();
      return oneTimeToken;
    },
    open: (token) => {
      if (oneTimeToken === null || !same(token, oneTimeToken)) return null;
      oneTimeToken = null;
      const session = newToken();
      sessions.push(session);
      return session;
    },
    allows: (authorization) => sessions.some((session) => same(authorization ?? "", `Bearer ${session}`)),
  };
}

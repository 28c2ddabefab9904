import { createContext, type ReactNode, useCallback, useContext, useState } from "react";

type Announce = (sentence: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** Says a result to screen readers, once what they are reading is read: `announce("已保存")`. */
export const useAnnounce = (): Announce => useContext(AnnounceContext);

/** Holds the polite live region that results are said in. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ sentence: "", count: 0 });
  const announce = useCallback<Announce>((sentence) => setSaid(({ count }) => ({ sentence, count: count + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      {/* A new element each time: the same sentence twice is said twice. */}
      <div className="unseen" role="status" aria-live="polite" id="announcer">
        <span key={said.count}>{said.sentence}</span>
      </div>
    </AnnounceContext>
  );
}

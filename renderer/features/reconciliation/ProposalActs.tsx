import { Button } from "antd";
import { useMemo } from "react";
import type { MatchItem } from "../../../shared/contract/matching.ts";
import type { MatchingState } from "./use-matching.ts";

/** What a person does with the line that is shown. */
export interface LineActs {
  readonly accept: (item: MatchItem) => void;
  readonly refuse: (item: MatchItem) => void;
  readonly settle: (item: MatchItem) => void;
}

interface ActsProps {
  readonly active: MatchItem;
  readonly act: LineActs;
  readonly isProposals: boolean;
  readonly isBusy: boolean;
}

/** What can be done with a proposal or a question, each with its key. */
export function ProposalActs({ active, act, isProposals, isBusy }: ActsProps) {
  return (
    <>
      <div className="match-actions">
        {isProposals && (
          <>
            <Button type="primary" disabled={isBusy} onClick={() => act.accept(active)}>
              确认 <kbd>回车</kbd>
            </Button>
            <Button disabled={isBusy} onClick={() => act.refuse(active)}>
              不是这笔 <kbd>X</kbd>
            </Button>
          </>
        )}
        <Button onClick={() => act.settle(active)}>
          手工核销 <kbd>S</kbd>
        </Button>
      </div>
      <p className="quiet screen-only">
        <kbd>J</kbd> <kbd>K</kbd> 或方向键换行，<kbd>U</kbd> 撤回
      </p>
    </>
  );
}

interface AcceptSureProps {
  readonly items: readonly MatchItem[];
  readonly isBusy: boolean;
  readonly accept: MatchingState["accept"];
}

/** Accepts at once what is listed and sure; it can be taken back at once. */
export function AcceptSure({ items, isBusy, accept }: AcceptSureProps) {
  const sure = useMemo(() => items.filter(({ isSure }) => isSure).map(({ id }) => id), [items]);
  if (sure.length === 0) return null;
  return (
    <Button disabled={isBusy} onClick={() => accept(sure)} title="金额一分不差、对方确定、得分高的；确认后可以整批撤回">
      一次确认有把握的 {sure.length} 项
    </Button>
  );
}

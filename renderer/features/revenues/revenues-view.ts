import type { EnteredRevenue, RevenueItem } from "../../../shared/contract/revenues.ts";
import { parseLocalDate } from "../../../shared/dates.ts";
import { subjectKeySchema } from "../../../shared/model/subject.ts";
import { type Fen, fenToYuanText, formatYuan, parseMoney } from "../../../shared/money.ts";
import { err, ok, type Result } from "../../../shared/result.ts";

/** A settlement while it is typed; everything is text. */
export interface RevenueDraft {
  readonly subject: string;
  readonly platform: string;
  readonly from: string;
  readonly to: string;
  readonly gross: string;
  readonly platformShare: string;
  readonly net: string;
  readonly note: string;
}

/** An empty one. */
export const blankRevenue: RevenueDraft = {
  ...{ subject: "", platform: "", from: "", to: "", gross: "", platformShare: "", net: "", note: "" },
};

const amountText = (amount: Fen | null): string => (amount === null ? "" : fenToYuanText(amount));

/** What is there, to be changed. */
export const draftOfRevenue = (item: RevenueItem): RevenueDraft => ({
  ...{ subject: item.subject, platform: item.platform, from: item.from ?? "", to: item.to ?? "", note: item.note },
  ...{ gross: amountText(item.gross), platformShare: amountText(item.platformShare), net: amountText(item.net) },
});

/** What a form that changes one has shown of it. */
export const shownOfRevenue = (item: RevenueItem): EnteredRevenue => ({
  ...{ subject: item.subject, platform: item.platform, from: item.from, to: item.to, note: item.note },
  ...{ gross: item.gross, platformShare: item.platformShare, net: item.net },
});

function amountOf(name: string, typed: string): Result<Fen | null, string> {
  if (typed.trim() === "") return ok(null);
  const parsed = parseMoney(typed);
  return parsed.ok ? parsed : err(`${name}应为数字，最多两位小数，如 12000.00；不知道就留空。`);
}

/** The settlement as typed; a sentence where something of it cannot be read. */
export function enteredRevenue(draft: RevenueDraft): Result<EnteredRevenue, string> {
  const subject = subjectKeySchema.safeParse(draft.subject);
  if (!subject.success) return err("请选择是哪部作品的收益。");
  const gross = amountOf("总收益", draft.gross);
  if (!gross.ok) return gross;
  const platformShare = amountOf("平台分成", draft.platformShare);
  if (!platformShare.ok) return platformShare;
  const net = amountOf("应结金额", draft.net);
  if (!net.ok) return net;
  const amounts = { gross: gross.value, platformShare: platformShare.value, net: net.value };
  const period = {
    from: draft.from === "" ? null : parseLocalDate(draft.from),
    to: draft.to === "" ? null : parseLocalDate(draft.to),
  };
  return ok({ subject: subject.data, platform: draft.platform.trim(), ...period, ...amounts, note: draft.note });
}

/** An amount of a table; what is not known is said. */
export const amountShown = (amount: Fen | null): string => (amount === null ? "未知" : formatYuan(amount));

/** A settlement's period of a table. */
export const periodShown = ({ from, to }: RevenueItem): string =>
  from === null && to === null ? "未知" : `${from ?? "？"} 至 ${to ?? "？"}`;

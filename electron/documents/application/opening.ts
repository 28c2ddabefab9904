import type { Dossier } from "../../../shared/dossier/dossier.ts";
import { type Block, type Cell, cell } from "../pdf/block.ts";
import { paperDate } from "./paper-date.ts";
import { filled, policyName } from "./wording.ts";

/** The head of a table document: its title, whose it is, under which policy and as of when; `unit` is left out without money. */
export function opening({ policy, applicant, asOf }: Dossier, title: string, unit: "yuan" | "none"): readonly Block[] {
  const centred = (text: string, after: number): Block => ({
    kind: "paragraph",
    text,
    align: "center",
    size: 10,
    after,
  });
  const money: Block = { kind: "paragraph", text: "金额单位：元", align: "right", size: 9, ink: "grey", after: 2 };
  return [
    { kind: "heading", level: 0, text: title },
    centred(`申报单位：${filled(applicant.name)}　　截至：${paperDate(asOf)}`, 2),
    centred(`依据：${policyName(policy)}`, 8),
    ...(unit === "yuan" ? [money] : []),
  ];
}

/** A cell for what no record says: left free, to be filled in by hand. */
export const handFilled = (look: Omit<Cell, "passages"> = {}): Cell => cell("（待填）", { ink: "grey", ...look });

/** A cell with what was recorded, or one to be filled in by hand. */
export const recordedOr = (text: string, look: Omit<Cell, "passages"> = {}): Cell =>
  text.trim() === "" ? handFilled(look) : cell(text, look);

/** A remark under a table, in grey. */
export const remark = (text: string): Block => ({ kind: "paragraph", text, size: 9, ink: "grey" });

import { describe, expect, it } from "vitest";
import { layOutApplication } from "../../../electron/documents/lay-out-application.ts";
import { renderApplication } from "../../../electron/documents/render-application.ts";
import { localDate } from "../../../shared/dates.ts";
import type { Dossier } from "../../../shared/dossier/dossier.ts";
import type { Round } from "../../../shared/dossier/round.ts";
import { misplacedTexts, textsAcrossRules } from "./geometry.ts";
import { differenceFromGolden, goldenDpi } from "./golden.ts";
import { madeUpDossier } from "./made-up-dossier.ts";
import { shippedFonts } from "./shipped-fonts.ts";
import { hasTool, renderPages } from "./tools.ts";

const follows = {
  seal: "40081d5adcbd78ade7baaf4f7a01c889aee3989e08dd69c0073fd212d937c7aa",
  round: 1,
  asOf: localDate("2026-11-01"),
};

const empty: Round = { number: 2, follows, evidence: [], claims: [], corrections: [] };

const short: Round = {
  ...empty,
  evidence: [
    { change: "replaced", number: 3, title: "法定代表人身份证", before: "身份证.png", after: "身份证（重拍）.png" },
    { change: "withdrawn", number: 9, title: "培训评审通知", before: "通知.pdf", after: null },
    { change: "new", number: 38, title: "取景地时码表", before: null, after: "时码表.pdf" },
  ],
  claims: [
    {
      ...{ article: "二", ruleTitle: "在辽制作配套费用补助", subjectName: "厂区书店" },
      before: { status: "unknown", type: "entitlement", amount: "48600.00" },
      after: { status: "met", type: "entitlement", amount: "50000.00" },
    },
    {
      ...{ article: "七", ruleTitle: "基地（园区）建设支持", subjectName: "浑南样例基地" },
      before: null,
      after: { status: "met", type: "ceiling", amount: "500000.00" },
    },
  ],
  corrections: [
    {
      ...{ number: 1, notice: "辽微剧补〔2026〕3号", asked: "请补充第3集取景地的时码截图。", dueOn: null },
      ...{ answer: "已补充第3集时码表。", evidence: [38] },
    },
    {
      number: 2,
      notice: "辽微剧补〔2026〕3号",
      asked: "请说明培训项目是否结项。",
      answer: "",
      dueOn: null,
      evidence: [],
    },
  ],
};

const repeated = (text: string, times: number): string => Array.from({ length: times }, () => text).join("");

const overlong: Round = {
  ...short,
  number: 12,
  follows: { ...follows, round: 11 },
  evidence: Array.from({ length: 60 }, (_, index) => ({
    ...{ change: "replaced" as const, number: index + 1, title: repeated("一份名称很长的证明材料", 8) },
    ...{ before: `${repeated("scan-", 30)}.pdf`, after: `${repeated("重新扫描", 20)}.pdf` },
  })),
  claims: Array.from({ length: 30 }, () => ({
    ...{ article: "附则", ruleTitle: repeated("名称很长的扶持事项", 5), subjectName: repeated("很长的剧名", 12) },
    before: { status: "needs-choice" as const, type: "ceiling" as const, amount: "999999999.99" },
    after: null,
  })),
  corrections: Array.from({ length: 12 }, (_, index) => ({
    ...{ number: index + 1, notice: repeated("文号", 30), asked: repeated("请逐项说明并补充证明。", 40) },
    ...{
      answer: repeated("现说明如下，并附证明。", 80),
      dueOn: null,
      evidence: Array.from({ length: 40 }, (__, at) => at + 1),
    },
  })),
};

const rounds = { empty, short, overlong } as const;

/** An application of which only the round's own documents are looked at. */
function inRound(round: Round): Dossier {
  const documents = ["round-answer", "round-report"].map((id, index) => ({
    ...{ id, title: id === "round-answer" ? "补正答复函" : "补正变更说明" },
    path: `data/application/0${index + 1}-${id}.pdf`,
  }));
  return { ...madeUpDossier("short"), round, documents };
}

describe("the documents of a round of corrections", () => {
  for (const [fullness, round] of Object.entries(rounds)) {
    const dossier = inRound(round);

    it(`have no text over another, across a rule, off the page or below 9 points (${fullness})`, () => {
      for (const { laid } of layOutApplication(dossier, shippedFonts)) {
        expect(laid.pages.flatMap(misplacedTexts)).toEqual([]);
        expect(laid.pages.flatMap(textsAcrossRules)).toEqual([]);
        const runs = laid.pages.flatMap(({ drawings }) => drawings).filter((drawing) => drawing.kind === "text");
        expect(runs.every(({ size }) => size >= 9)).toBe(true);
      }
    });

    it.skipIf(!hasTool("pdftoppm"))(
      `look like their golden pages (${fullness}; needs pdftoppm)`,
      async () => {
        const rendered = await renderApplication(dossier, shippedFonts);
        if (!rendered.ok) throw new Error(rendered.error.kind);
        const differences: (readonly [string, number])[] = [];
        for (const { id, bytes } of rendered.value)
          for (const [index, page] of (await renderPages(bytes, goldenDpi)).entries()) {
            const name = `${fullness}-${id}-${String(index + 1).padStart(2, "0")}`;
            differences.push([name, differenceFromGolden(name, page)]);
          }
        expect(differences.filter(([, share]) => share > 0)).toEqual([]);
      },
      60_000,
    );
  }
});

import type { Records } from "../../../shared/model/records.ts";
import { type Subject, subjectKey } from "../../../shared/model/subject.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { remembered } from "../../../shared/reconciliation/remember.ts";
import { evidenceKinds } from "../evidence/list-evidence.ts";
import { lineOf, named, type SearchLine, yuan } from "./entry.ts";
import { invoiceLine, paymentLine } from "./invoice-lines.ts";
import { type NameOf, namesOf } from "./name-of.ts";
import { decisionLines, grantLines } from "./result-lines.ts";
import { studioLines } from "./studio-lines.ts";

/** Every record that has a place in the window, the newest invoices and bank rows first. */
export function recordLines(records: Records, pack: Pack): readonly SearchLine[] {
  const nameOf = namesOf(records);
  return [
    ...studioLines(records.studio),
    ...records.subjects.map(subjectLine),
    ...newestFirst(records.invoices, ({ issuedOn }) => issuedOn).map(invoiceLine),
    ...newestFirst(records.payments, ({ bookedOn }) => bookedOn).map(paymentLine),
    ...paperLines(records, nameOf),
    ...budgetLines(records, pack, nameOf),
    ...revenueLines(records, nameOf),
    ...evidenceLines(records, pack, nameOf),
    ...decisionLines(records, pack, nameOf),
    ...grantLines(records, pack, nameOf),
    ...records.forms.map(({ id, title, fileName }) =>
      lineOf("forms", ["form", id], [title], ["官方表格"], [named("文件", fileName)]),
    ),
  ];
}

const titled = (title: string, otherwise: string): string => (title.trim() === "" ? otherwise : title);

const newestFirst = <T>(all: readonly T[], dayOf: (one: T) => string | null): readonly T[] =>
  all.toSorted((a, b) => {
    const [first, second] = [dayOf(a) ?? "", dayOf(b) ?? ""];
    if (first === second) return 0;
    return first < second ? 1 : -1;
  });

const subjectLine = remembered((subject: Subject) =>
  lineOf(
    "subjects",
    ["subject", subjectKey(subject)],
    [titled(subject.name, "（未命名）")],
    [`${subject.claimYear} 年`, subject.kind === "work" && subject.work.filings.map(({ number }) => number).join("、")],
    [named("备注", subject.note), ...detailsOf(subject)],
  ),
);

function detailsOf(subject: Subject): readonly (string | null)[] {
  if (subject.kind === "site")
    return [
      ...[named("地址", subject.site.address), named("运营方", subject.site.operator)],
      ...subject.site.visits.map(({ crew, work, from }) => `剧组：${crew} ${work} ${from}`),
    ];
  if (subject.kind === "person") return [named("职务", subject.title)];
  if (subject.kind === "project") return [named("用途", subject.purpose)];
  if (subject.kind !== "work") return [];
  const { synopsis, cast, producers, locations, premieres, selections } = subject.work;
  return [
    ...[named("简介", synopsis), named("主创", cast)],
    ...producers.map(({ name }) => named("出品方", name)),
    ...locations.map(({ name, place }) => named("取景", `${name} ${place}`)),
    ...premieres.map(({ channel, slot, on }) => named("首播", `${channel} ${slot} ${on ?? ""}`)),
    ...selections.map(({ programme, level }) => named("入选", `${programme} ${level}`)),
  ];
}

const paperLines = ({ contracts, acceptances }: Records, nameOf: NameOf): readonly SearchLine[] => [
  ...contracts.map((one) =>
    lineOf(
      "papers",
      ["contract", one.id],
      [titled(one.title, "合同"), yuan(one.amount)],
      [`合同 ${one.number}`, one.party, one.signedOn, one.subject !== null && nameOf(one.subject)],
      [
        named("税号", one.partyTaxId),
        named("收款账号", one.partyAccount),
        named("文件", one.fileName),
        named("备注", one.note),
      ],
    ),
  ),
  ...acceptances.map((one) =>
    lineOf(
      "papers",
      ["acceptance", one.id],
      [titled(one.title, "验收"), yuan(one.amount)],
      ["验收、交付", one.acceptedBy, one.acceptedOn],
      [named("文件", one.fileName), named("备注", one.note)],
    ),
  ),
];

function budgetLines({ budget }: Records, { categories }: Pack, nameOf: NameOf): readonly SearchLine[] {
  const titles = new Map(categories.map(({ id, title }) => [id, title]));
  return budget.map(({ id, head, amount, subject, category, note }) =>
    lineOf(
      "budget",
      ["budget", id],
      [head, yuan(amount)],
      ["预算", nameOf(subject)],
      [named("类别", category === null ? null : (titles.get(category) ?? category)), named("备注", note)],
    ),
  );
}

const revenueLines = ({ revenues }: Records, nameOf: NameOf): readonly SearchLine[] =>
  revenues.map((one) =>
    lineOf(
      "revenues",
      ["revenue", one.id],
      [
        one.platform === "" ? "未写平台" : one.platform,
        one.from !== null && one.to !== null && `${one.from} 至 ${one.to}`,
      ],
      [nameOf(one.subject), named("总收益", yuan(one.gross)), named("应结", yuan(one.net))],
      [named("平台分成", yuan(one.platformShare)), named("文件", one.fileName), named("备注", one.note)],
    ),
  );

function evidenceLines({ evidence }: Records, pack: Pack, nameOf: NameOf): readonly SearchLine[] {
  const titles = new Map(evidenceKinds(pack).map(({ id, title }) => [id, title]));
  return evidence.map((one) =>
    lineOf(
      "evidence",
      ["evidence", one.id],
      [`E${String(one.number).padStart(3, "0")}`, one.title],
      [
        one.state === "absent" && "登记为没有",
        titles.get(one.kind) ?? "待归类",
        nameOf(one.subject),
        one.documentNumber,
      ],
      [named("日期", one.issuedOn), named("文件", one.fileName), named("备注", one.note)],
    ),
  );
}

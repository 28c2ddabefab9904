import { randomUUID } from "node:crypto";
import type { FirstAnswersForm, firstLookMethods } from "../../shared/contract/first-look.ts";
import type { InputOf, OutputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import { type LocalDate, yearOf } from "../../shared/dates.ts";
import { firstLook } from "../../shared/dossier/first-look.ts";
import { subjectKey, type WorkSubject } from "../../shared/model/subject.ts";
import { formatYuan } from "../../shared/money.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { blankSubject } from "./blank-subject.ts";
import type { OpenBooks } from "./reconciliation/open-books.ts";
import { writeNamed } from "./write-named.ts";

type Answer<Name extends keyof typeof firstLookMethods> = Result<OutputOf<Name>, Failure>;

/** What answers each call about whether a drama can be applied for at all. */
export type FirstLookCalls = {
  readonly [Name in keyof typeof firstLookMethods]: (input: InputOf<Name>) => Answer<Name>;
};

/** Builds the use cases of the first look over a workspace whose books are open. */
export function firstLookCalls(
  workspace: Workspace,
  pack: Pack,
  { books, today }: { readonly books: OpenBooks; readonly today: () => LocalDate },
): FirstLookCalls {
  return {
    "first-look.ask": (answers) => {
      const now = books.now();
      if (!now.ok) return now;
      const asOf = today();
      const work = workOf("先看看", answers, { id: "first-look", pack, asOf, producer: "" });
      const { rules, keep, assumed, others } = firstLook(answers, work, { records: now.value.records, pack, asOf });
      return ok({
        ...{ asOf, province: pack.province, assumed, others },
        rules: rules.map(({ rule: { id, article, title, type, quote }, verdict, most, lacks }) => ({
          ...{ id, article, title, type, quote, verdict, most, lacks },
        })),
        keep: keep.map(({ id, title, keep: how, authority }) => ({ id, title, keep: how, authority })),
      });
    },
    "first-look.keep": ({ name, answers }) => {
      const terms = { id: randomUUID(), pack, asOf: today(), producer: workspace.studio.get().name };
      const work = workOf(name.trim(), answers, terms);
      const done = writeNamed(workspace, books, () => {
        if (work.name === "") return err("请先给作品起个名字，暂名也可以，再建立记录。");
        workspace.subjects.save(work);
        return ok(`建立作品“${work.name}”`);
      });
      return done.ok ? ok({ ...done.value, key: subjectKey(work) }) : done;
    },
  };
}

interface WorkTerms {
  readonly id: string;
  readonly pack: Pack;
  readonly asOf: LocalDate;
  /** The studio's name; empty while it is not entered. */
  readonly producer: string;
}

/** The drama as a record, as far as the answers go; what they leave open stays open. */
function workOf(name: string, answers: FirstAnswersForm, { id, pack, asOf, producer }: WorkTerms): WorkSubject {
  const { filed, class: filedAs, medium } = answers;
  const entered = { kind: "work", name, claimYear: yearOf(asOf), costFrom: null, costTo: null, classOn: null } as const;
  const subject = blankSubject({ ...entered, medium, class: filedAs, filedInProvince: filed }, id, pack.province);
  if (subject.kind !== "work") throw new Error("a drama is a work");
  const first = { order: 1, name: producer, creditCode: "", province: "" };
  const producers = answers.firstProducer === "own" && producer !== "" ? [first] : [];
  return {
    ...subject,
    note: roughNote(answers),
    work: { ...subject.work, producers, premieres: premieresOf(answers) },
  };
}

function premieresOf({ shown }: FirstAnswersForm): WorkSubject["work"]["premieres"] {
  if (shown === "not-yet" || shown === "unknown") return [];
  return [{ id: "p1", channel: "", channelKind: shown, slot: "", on: null, url: "" }];
}

/** Rough figures are remembered and count for nothing: receipts and settlements do. */
function roughNote({ cost, gross, net }: FirstAnswersForm): string {
  const told = [
    ...(cost === null ? [] : [`成本约 ${formatYuan(cost)} 元`]),
    ...(gross === null ? [] : [`平台总收益约 ${formatYuan(gross)} 元`]),
    ...(net === null ? [] : [`分账净收益约 ${formatYuan(net)} 元`]),
  ];
  return told.length === 0 ? "" : `初看时的估数，不入账：${told.join("，")}。`;
}

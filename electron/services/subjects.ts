import type { BooksDone } from "../../shared/contract/books.ts";
import type { InputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { FilingStandard, NewSubject, SubjectsView } from "../../shared/contract/subjects.ts";
import type { LocalDate } from "../../shared/dates.ts";
import { type Subject, type SubjectKey, subjectKey } from "../../shared/model/subject.ts";
import type { WorkDetail } from "../../shared/model/work.ts";
import type { Fen } from "../../shared/money.ts";
import { filingClassesOn, filingClassOn } from "../../shared/policy/filing-class-on.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { blankSubject } from "./blank-subject.ts";
import { mergedEdit } from "./merged-edit.ts";
import { nameStep } from "./name-step.ts";
import type { OpenBooks } from "./reconciliation/open-books.ts";
import { orRefusal, refusal } from "./refusal.ts";
import { writeNamed } from "./write-named.ts";

type Kept<T> = Result<T, Failure>;

/** What classification is asked for. */
interface Classified {
  readonly medium: WorkDetail["medium"];
  readonly on: LocalDate;
  readonly investment: Fen | null;
}

/** The use cases of what support is claimed for. */
export interface Subjects {
  readonly list: () => Kept<SubjectsView>;
  readonly create: (entered: NewSubject) => Kept<Subject>;
  readonly save: (change: InputOf<"subjects.save">) => Kept<Subject>;
  readonly remove: (key: SubjectKey) => Kept<BooksDone>;
  readonly classify: (asked: Classified) => Kept<FilingStandard | null>;
}

interface SubjectTerms {
  readonly books: OpenBooks;
  /** Names a new subject. */
  readonly newId: () => string;
}

const goneSubject = "这一条已经被删除，没有保存。请回到列表重新登记。";

/** Builds them over a workspace whose books are open. */
export function subjectsOf(workspace: Workspace, pack: Pack, { books, newId }: SubjectTerms): Subjects {
  const { subjects, transaction } = workspace;
  const list = () => ({ province: pack.province, subjects: subjects.list(), undoable: books.undoable() });
  return {
    list: () => orRefusal(transaction(() => ok(list()))),
    create: (entered) => {
      if (entered.name.trim() === "") return refusal("请先填写名称，再点“登记”。其余内容可以以后再补。");
      const label = `登记${called(entered)}`;
      const created = nameStep(workspace, books, label, () =>
        transaction(() => {
          const subject = blankSubject(entered, newId(), pack.province);
          subjects.save(subject);
          return ok(subject);
        }),
      );
      return orRefusal(created);
    },
    save: (change) =>
      nameStep(workspace, books, `修改${called(change.subject)}`, () => orRefusal(saveSubject(workspace, change))),
    remove: (key) =>
      writeNamed(workspace, books, () => {
        const subject = subjects.find(key);
        if (subject === null) return err("这一条已经不在了，没有做任何改动。请看刷新后的列表。");
        subjects.remove(key);
        return ok(`删去${called(subject)}`);
      }),
    classify: (asked) => ok(standardOf(pack, asked)),
  };
}

function saveSubject({ subjects, transaction }: Workspace, { key, was, subject: entered }: InputOf<"subjects.save">) {
  return transaction((): Result<Subject, string> => {
    const now = subjects.find(key);
    if (now === null) return err(goneSubject);
    const merged = mergedEdit({ noun: "subjects", key, was, entered, now });
    if (!merged.ok) return merged;
    const subject = merged.value;
    if (subjectKey(subject) === key) subjects.save(subject);
    else subjects.saveRenamed(key, subject);
    return merged;
  });
}

const called = ({ name }: Pick<Subject, "name">): string => (name.trim() === "" ? "一条未命名的" : `“${name.trim()}”`);

function standardOf(pack: Pack, { medium, on, investment }: Classified): FilingStandard | null {
  if (medium === "unknown") return null;
  const standard = filingClassesOn(pack, medium, on);
  if (standard === null) return null;
  const suggested = investment === null ? null : filingClassOn(pack, medium, on, investment);
  return {
    source: standard.source,
    // Packs name their classes as records do; the contract's door checks it.
    classes: standard.classes.map(({ id, title, filing }) => ({ id: id as WorkDetail["class"], title, filing })),
    suggested: (suggested?.id ?? null) as WorkDetail["class"] | null,
  };
}

import type { Failure } from "../../shared/contract/reply.ts";
import type { FilingStandard, NewSubject, SubjectsView } from "../../shared/contract/subjects.ts";
import type { LocalDate } from "../../shared/dates.ts";
import { type Subject, type SubjectKey, subjectKey } from "../../shared/model/subject.ts";
import type { WorkDetail } from "../../shared/model/work.ts";
import type { Fen } from "../../shared/money.ts";
import { filingClassesOn, filingClassOn } from "../../shared/policy/filing-class-on.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { blankSubject } from "./blank-subject.ts";
import { orRefusal, refusal } from "./refusal.ts";

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
  readonly save: (change: { readonly key: SubjectKey; readonly subject: Subject }) => Kept<Subject>;
  readonly remove: (key: SubjectKey) => Kept<Readonly<Record<string, never>>>;
  readonly classify: (asked: Classified) => Kept<FilingStandard | null>;
}

/** Builds them over a workspace; `newId` names a new subject. */
export function subjectsOf(workspace: Workspace, pack: Pack, newId: () => string): Subjects {
  const { subjects, transaction } = workspace;
  return {
    list: () => orRefusal(transaction(() => ok({ province: pack.province, subjects: subjects.list() }))),
    create: (entered) => {
      if (entered.name.trim() === "") return refusal("请先填写名称，再点“登记”。其余内容可以以后再补。");
      return orRefusal(
        transaction(() => {
          const subject = blankSubject(entered, newId(), pack.province);
          subjects.save(subject);
          return ok(subject);
        }),
      );
    },
    save: ({ key, subject }) => saveSubject(workspace, key, subject),
    remove: (key) =>
      orRefusal(
        transaction(() => {
          subjects.remove(key);
          return ok({});
        }),
      ),
    classify: (asked) => ok(standardOf(pack, asked)),
  };
}

function saveSubject({ subjects, transaction }: Workspace, key: SubjectKey, subject: Subject): Kept<Subject> {
  const saved = transaction(() => {
    if (subjects.find(key) === null) return ok(null);
    if (subjectKey(subject) === key) subjects.save(subject);
    else subjects.saveRenamed(key, subject);
    return ok(subject);
  });
  const answer = orRefusal(saved);
  if (!answer.ok) return answer;
  return answer.value === null ? refusal("这一条已经被删除，没有保存。请回到列表重新登记。") : ok(answer.value);
}

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

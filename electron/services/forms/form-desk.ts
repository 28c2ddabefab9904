import { existsSync } from "node:fs";
import { join } from "node:path";
import type { FormView } from "../../../shared/contract/forms.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { LocalDate } from "../../../shared/dates.ts";
import type { FormData } from "../../../shared/forms/form-data.ts";
import type { Form } from "../../../shared/model/form.ts";
import type { Records } from "../../../shared/model/records.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { sayFinding } from "../../../shared/wording/say-finding.ts";
import type { Workspace } from "../../store/workspace.ts";
import { nameStep } from "../name-step.ts";
import type { OpenBooks } from "../reconciliation/open-books.ts";
import { orRefusal, refusal } from "../refusal.ts";
import { type InspectedBlank, inspectForm } from "./fill-form.ts";
import { formDataOf } from "./form-data-of.ts";
import { viewOfForm } from "./show-form.ts";

/** What the use cases of forms need besides the records. */
export interface FormTerms {
  readonly today: () => LocalDate;
  readonly home: string;
  /** The folder in which a host collects what pages send; null where pages name paths. */
  readonly uploads: string | null;
  /** The undo that all pages share. */
  readonly books: OpenBooks;
}

/** A form with its blank and the records of the same moment. */
export interface OpenedForm {
  readonly form: Form;
  readonly bytes: Uint8Array;
  readonly records: Records;
}

/** What every use case of forms does: open one, look at its blank, show it, keep a change of it. */
export interface FormDesk {
  readonly workspace: Workspace;
  readonly pack: Pack;
  readonly terms: FormTerms;
  readonly open: (id: string) => Result<OpenedForm, Failure>;
  readonly blankOf: (opened: OpenedForm) => Promise<InspectedBlank>;
  readonly dataFor: (opened: OpenedForm) => FormData;
  readonly show: (id: string) => Promise<Result<FormView, Failure>>;
  readonly change: (id: string, changed: (form: Form) => Form) => Promise<Result<FormView, Failure>>;
}

const gone = "这份表已经不在。请刷新页面后再选。";

/** Builds the desk over a workspace. */
export function formDesk(workspace: Workspace, pack: Pack, terms: FormTerms): FormDesk {
  const dataFor = ({ form, records }: OpenedForm) => formDataOf(records, pack, terms.today(), form.subject);
  const blankOf = rememberedBlanks();
  const show = async (opened: OpenedForm): Promise<Result<FormView, Failure>> => {
    const { blank, findings: remarks } = await blankOf(opened);
    if (blank === null) return refusal(remarks.map(sayFinding).join(""));
    const suggestedPath = freePath(terms.home, opened.form);
    const { subjects } = opened.records;
    return ok(viewOfForm(opened.form, { blank, remarks, data: dataFor(opened), subjects, suggestedPath }));
  };
  const open = (id: string) => openForm(workspace, id);
  return {
    ...{ workspace, pack, terms, open, blankOf, dataFor },
    show: async (id) => {
      const opened = open(id);
      return opened.ok ? show(opened.value) : opened;
    },
    change: async (id, changed) => {
      const opened = open(id);
      if (!opened.ok) return opened;
      const form = changed(opened.value.form);
      const saved = nameStep(workspace, terms.books, `修改官方表格“${form.title}”`, () =>
        workspace.transaction(() => ok(workspace.forms.save(form))),
      );
      return saved.ok ? show({ ...opened.value, form }) : orRefusal(saved);
    },
  };
}

function openForm(workspace: Workspace, id: string): Result<OpenedForm, Failure> {
  const read = workspace.transaction<OpenedForm | null>(() => {
    const form = workspace.forms.find(id);
    if (form === null) return ok(null);
    return ok({ form, bytes: workspace.originals.read(form.sha256), records: workspace.snapshot() });
  });
  if (!read.ok) return orRefusal(read);
  return read.value === null ? refusal(gone) : ok(read.value);
}

// Blanks never change, and looking at one starts a process.
function rememberedBlanks(): FormDesk["blankOf"] {
  const known = new Map<string, InspectedBlank>();
  return async ({ form, bytes }) => {
    const inspected = known.get(form.sha256) ?? (await inspectForm(bytes));
    if (inspected.blank !== null) known.set(form.sha256, inspected);
    return inspected;
  };
}

// What Windows allows in no file name.
const forbidden = /[\\/:*?"<>|\p{Cc}]/gu;

function freePath(home: string, { title, kind }: Form): string {
  const documents = join(home, "Documents");
  const folder = existsSync(documents) ? documents : home;
  const stem = title.replaceAll(forbidden, "").trim().slice(0, 60) || "官方表格";
  for (let attempt = 1; ; attempt += 1) {
    const path = join(folder, `${stem}-已填${attempt === 1 ? "" : `-${attempt}`}.${kind}`);
    if (!existsSync(path)) return path;
  }
}

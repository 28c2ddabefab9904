import { z } from "zod";
import { blankSchema } from "../forms/blank.ts";
import { text } from "../model/fields.ts";
import { formFormatSchema, formSchema, formTargetSchema } from "../model/form.ts";
import { subjectKeySchema } from "../model/subject.ts";
import { method } from "./method.ts";

const named = z.strictObject({ id: z.string() });

/** A file that was handed over: lying in a tray, or standing at a path that the desktop names. */
const handed = z.strictObject({ tray: z.uuid(), paths: z.array(z.string().min(1)).readonly() });

const said = z.strictObject({
  severity: z.enum(["error", "warning", "info"]),
  sentence: text,
  /** The field of the mapping that it is about; null for the form as a whole. */
  field: text.nullable(),
});

const summary = formSchema
  .pick({ id: true, title: true, kind: true, fileName: true, inPackage: true })
  .extend({ mapped: z.int() });

const formList = z.strictObject({
  forms: z.array(summary).readonly(),
  /** What the next undo takes back; null when there is nothing. */
  undoable: z.string().nullable(),
});

/** The forms of a workspace. */
export type FormList = z.infer<typeof formList>;

const datum = z.strictObject({
  path: text,
  title: text,
  group: text,
  formats: z.array(formFormatSchema).readonly(),
  /** As it is usually written; null while the records do not say it. */
  value: text.nullable(),
});

/** A value that a place of a form can be filled with; those of a list run on row by row. */
export type DatumView = z.infer<typeof datum>;

const formView = z.strictObject({
  form: formSchema,
  blank: blankSchema,
  singles: z.array(datum).readonly(),
  lists: z.array(z.strictObject({ title: text, rows: z.int(), columns: z.array(datum).readonly() })).readonly(),
  subjects: z.array(z.strictObject({ key: subjectKeySchema, name: text })).readonly(),
  /** What each field of the mapping would read, by its id; rows of a list on lines of their own. */
  shown: z.array(z.strictObject({ id: text, text })).readonly(),
  findings: z.array(said).readonly(),
  /** What the blank offers and nothing fills, by its place. */
  unfilled: z.array(z.strictObject({ place: text, label: text })).readonly(),
  /** A free name in the user's documents folder. */
  suggestedPath: text,
});

/** A form while it is mapped: its blank, what can be put into it, and what is. */
export type FormView = z.infer<typeof formView>;

/** Something to know of a form or one of its fields. */
export type FormRemark = z.infer<typeof said>;

const change = formSchema.pick({
  ...({ id: true, title: true, flatten: true, inPackage: true, subject: true, fields: true } as const),
});

/** What a person changes of a form. */
export type FormChange = z.infer<typeof change>;

const written = z.strictObject({ path: text, findings: z.array(said).readonly() });

const place = z.strictObject({ id: z.string(), out: z.string().trim().min(1, "请写明存放位置"), replace: z.boolean() });

const difference = z.strictObject({
  /** The form whose mapping was taken over. */
  from: z.strictObject({ id: z.string(), title: text, inPackage: z.boolean() }),
  /** How many fields stand where they stood, under the same words. */
  stayed: z.int(),
  /** Fields that stand elsewhere, under other words, or in a box that nothing is printed beside. */
  changed: z
    .array(
      z.strictObject({
        how: z.enum(["moved", "renamed", "unsure"]),
        ...{ called: text, label: text, from: formTargetSchema, target: formTargetSchema },
      }),
    )
    .readonly(),
  /** Fields that have no place any more, with what they were filled with. */
  gone: z.array(z.strictObject({ label: text, what: text })).readonly(),
  /** What is asked for now and was not before. */
  fresh: z.array(z.strictObject({ target: formTargetSchema, label: text })).readonly(),
  /** Fields with a fixed text, which may be the one of the year before. */
  texts: z.array(text).readonly(),
});

/** What is otherwise on a form than on the one whose mapping it took over. */
export type FormDifference = z.infer<typeof difference>;

/** The forms of the workspace, in the order in which they were loaded. */
export const listForms = method(z.strictObject({}), formList);

/**
 * Keeps a blank that was handed over; one that is known comes back with its mapping, a later edition of a known one with the mapping of
 * that and what is otherwise.
 */
export const addForm = method(
  handed,
  z.strictObject({ sentence: text, view: formView, difference: difference.nullable() }),
);

/** Takes the mapping of another form over, in the place of what the form has. */
export const carryForm = method(
  z.strictObject({ id: z.string(), from: z.string() }),
  z.strictObject({ sentence: text, view: formView, difference }),
);

/** A form with all that mapping it needs. */
export const showForm = method(named, formView);

/** Keeps what was changed of a form. */
export const saveForm = method(change, formView);

/** Maps the places that are called as the tool's own values are. */
export const suggestForm = method(named, z.strictObject({ sentence: text, view: formView }));

/** Removes a form with its blank. */
export const removeForm = method(named, formList);

/** The blank's bytes in base64, for its pages to be drawn in the window. */
export const readBlank = method(named, z.strictObject({ base64: text }));

/** The filled PDF's bytes in base64; null when it cannot be filled, with the reasons. */
export const previewForm = method(
  named,
  z.strictObject({ base64: text.nullable(), findings: z.array(said).readonly() }),
);

/** Writes the filled form to an absolute path of this machine. */
export const fillForm = method(place, written);

/** Writes the form's mapping to a file that others can load. */
export const shareMapping = method(place, written);

/** Takes a mapping over from a file that was handed over. */
export const adoptMapping = method(handed.extend({ id: z.string() }), formView);

/** The calls of the forms, by name. */
export const formMethods = {
  "forms.list": listForms,
  "forms.add": addForm,
  "forms.carry": carryForm,
  "forms.show": showForm,
  "forms.save": saveForm,
  "forms.suggest": suggestForm,
  "forms.remove": removeForm,
  "forms.blank": readBlank,
  "forms.preview": previewForm,
  "forms.fill": fillForm,
  "forms.share": shareMapping,
  "forms.adopt": adoptMapping,
} as const;

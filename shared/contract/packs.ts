import { z } from "zod";
import { count, date, money, text } from "../model/fields.ts";
import { booksDone } from "./books.ts";
import { method } from "./method.ts";

const item = z.strictObject({
  /** By which the workspace names it. */
  name: text,
  id: text,
  version: text,
  title: text,
  issuedOn: date.nullable(),
  rules: count,
  /** `ships`: it comes with the tool; `kept`: the workspace keeps it and takes it wherever it goes. */
  origin: z.enum(["ships", "kept"]),
  isInUse: z.boolean(),
  /** Why it cannot be used; null when it can. */
  trouble: text.nullable(),
});

/** A pack that the workspace can work with. */
export type PackItem = z.infer<typeof item>;

const view = z.strictObject({ packs: z.array(item).readonly(), undoable: text.nullable() });

/** The packs there are. */
export type PacksView = z.infer<typeof view>;

const problem = z.strictObject({ place: text, message: text });

const loaded = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("loaded"), name: text, sentence: text }),
  /** Everything that is wrong with it, each with its place. */
  z.strictObject({ kind: z.literal("refused"), problems: z.array(problem).readonly() }),
]);

const loading = z.strictObject({
  /** `opening`: a process of its own opens it and holds it against the words of the law; `checking`: its cases are run there one by one; `keeping`: the tool does so itself before it keeps it. */
  step: z.enum(["opening", "checking", "keeping"]),
  done: count,
  /** 0 where the step has no parts that are counted. */
  total: count,
});

/** How far the loading of a pack is. */
export type PackLoading = z.infer<typeof loading>;

/** What came of loading a pack. */
export type LoadedPack = z.infer<typeof loaded>;

const aspect = z.strictObject({ aspect: text, before: text.nullable(), after: text.nullable() });

const change = z.strictObject({
  id: text,
  title: text,
  article: text.nullable(),
  kind: z.enum(["added", "removed", "changed"]),
  aspects: z.array(aspect).readonly(),
});

/** Something that one pack declares otherwise than another. */
export type PackChangeView = z.infer<typeof change>;

const comparison = z.strictObject({
  before: item,
  after: item,
  sections: z.array(z.strictObject({ title: text, same: count, changes: z.array(change).readonly() })).readonly(),
});

/** What one pack says otherwise than another. */
export type PackComparison = z.infer<typeof comparison>;

const lineNow = z.strictObject({
  type: z.enum(["entitlement", "ceiling", "unquantified"]),
  status: z.enum(["met", "unmet", "unknown", "needs-choice"]),
  amount: money.nullable(),
});

/** What a rule gives a subject under one of the packs. */
export type GivenLine = z.infer<typeof lineNow>;

const given = z.strictObject({
  subjectName: text,
  claimYear: z.int(),
  article: text,
  title: text,
  /** Null where the pack has no such rule, or nothing points to it. */
  before: lineNow.nullable(),
  after: lineNow.nullable(),
  isChanged: z.boolean(),
  why: z.array(text).readonly(),
});

/** What one rule gives one subject under both packs, and why. */
export type GivenUnderBoth = z.infer<typeof given>;

const figures = z.strictObject({ certain: money, provenCeiling: money });

const preview = z.strictObject({
  asOf: date,
  before: item,
  after: item,
  figures: z.strictObject({ before: figures, after: figures }),
  lines: z.array(given).readonly(),
  /** What a person should know before: readings to be confirmed anew, records that the other pack does not know. */
  remarks: z.array(text).readonly(),
});

/** What would change if the workspace worked with another pack; nothing of it is kept. */
export type PackPreview = z.infer<typeof preview>;

const named = z.strictObject({ name: text });

/** The calls about policy packs. */
export const packMethods = {
  "packs.list": method(z.strictObject({}), view),
  "packs.load": method(
    z.strictObject({ tray: z.uuid(), paths: z.array(z.string().min(1)).readonly() }),
    loaded,
    loading,
  ),
  "packs.compare": method(z.strictObject({ before: text, after: text }), comparison),
  /** On a day; null is today. */
  "packs.preview": method(named.extend({ asOf: date.nullable() }), preview),
  "packs.choose": method(named, booksDone),
  /** One that the workspace keeps and does not work with; `books.undo` brings it back. */
  "packs.remove": method(named, booksDone),
} as const;

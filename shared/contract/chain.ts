import { z } from "zod";
import { acceptanceSchema } from "../model/acceptance.ts";
import { contractSchema } from "../model/contract.ts";
import { date, money, signedMoney, text } from "../model/fields.ts";
import { booksDone } from "./books.ts";
import { method } from "./method.ts";
import { storingProgress } from "./storing.ts";

/** How far a paper is covered by the next one: in full, in full with what is only proposed, in part, or not at all. */
const cover = z.enum(["full", "proposed", "part", "none"]);

/** How far a paper is covered by the next one. */
export type Cover = z.infer<typeof cover>;

const item = z.strictObject({
  id: z.string(),
  number: text,
  party: text,
  subjects: text,
  on: date.nullable(),
  amount: signedMoney,
  budget: cover,
  contract: cover,
  payment: cover,
  acceptance: cover,
});

/** An invoice with how far its chain of papers reaches. */
export type ChainItem = z.infer<typeof item>;

const paper = z.strictObject({
  id: z.string(),
  title: text,
  party: text,
  amount: money.nullable(),
  /** How much invoices use of it, and what is left; null without a sum of its own. */
  used: signedMoney,
  open: signedMoney.nullable(),
  hasFile: z.boolean(),
});

/** A contract, an acceptance or a budget line as it is listed. */
export type PaperItem = z.infer<typeof paper>;

const settlementItem = z.strictObject({
  id: z.string(),
  platform: text,
  period: text,
  subject: text,
  amount: money.nullable(),
  invoiced: cover,
  received: cover,
  invoices: text,
});

/** A platform's settlement with how far its chain reaches. */
export type SettlementChainItem = z.infer<typeof settlementItem>;

const salePair = z.strictObject({ revenue: z.string(), invoice: z.string() });

const saleLink = salePair.extend({
  platform: text,
  period: text,
  subject: text,
  /** Of the settlement. */
  net: money.nullable(),
  number: text,
  buyer: text,
});

/** A sale invoice and the settlement for which it may stand. */
export type SaleLinkItem = z.infer<typeof saleLink>;

const list = z.strictObject({
  invoices: z.array(item).readonly(),
  contracts: z.array(paper).readonly(),
  acceptances: z.array(paper).readonly(),
  budgetLines: z.array(paper).readonly(),
  settlements: z.array(settlementItem).readonly(),
  /** Sale invoices that seem to stand for settlements and wait for a person's word. */
  proposedLinks: z.array(saleLink).readonly(),
  /** Those of which a person said that they do not, by the link that says so. */
  refusedLinks: z.array(saleLink.extend({ link: z.string() })).readonly(),
  subjects: z.array(z.strictObject({ id: z.string(), title: text })).readonly(),
  undoable: z.string().nullable(),
});

/** The chain of every paper. */
export type ChainView = z.infer<typeof list>;

const linked = z.strictObject({
  /** The stated link; null for what follows from a contract or a category. */
  link: z.string().nullable(),
  title: text,
  amount: signedMoney,
  via: z.enum(["link", "contract", "category"]),
});

const joint = z.strictObject({
  covered: signedMoney,
  proposed: signedMoney,
  open: signedMoney,
  papers: z.array(linked).readonly(),
});

/** What of an invoice the next paper covers, with the papers. */
export type ChainJoint = z.infer<typeof joint>;

const detail = z.strictObject({
  id: z.string(),
  number: text,
  party: text,
  partyTaxId: text,
  amount: signedMoney,
  budget: joint,
  contract: joint,
  payment: joint,
  acceptance: joint,
  /** The bookkeeping vouchers that it stands in; empty where none is known. */
  vouchers: text,
});

/** The chain of one invoice. */
export type ChainDetail = z.infer<typeof detail>;

const end = z.enum(["budgetLine", "contract", "acceptance"]);

/** A paper that an invoice can be attached to. */
export type PaperEnd = z.infer<typeof end>;

const attached = z.strictObject({
  invoices: z.array(z.string()).min(1).readonly(),
  end,
  paper: z.string(),
  /** How much of each invoice; null is all of it. */
  amount: money.nullable(),
});

/** What is to be attached to what. */
export type Attachment = z.infer<typeof attached>;

const typedContract = contractSchema.omit({ id: true, sha256: true, fileName: true, mediaType: true });
const typedAcceptance = acceptanceSchema.omit({ id: true, sha256: true, fileName: true, mediaType: true });

const entered = z.discriminatedUnion("end", [
  z.strictObject({ end: z.literal("contract"), paper: typedContract }),
  z.strictObject({ end: z.literal("acceptance"), paper: typedAcceptance }),
]);

/** A contract or an acceptance as it is typed. */
export type EnteredPaper = z.infer<typeof entered>;

const file = z.strictObject({ tray: z.uuid(), paths: z.array(z.string().min(1)).max(1).readonly() });

const newPaper = z.strictObject({
  entered,
  /** The invoices that it stands for from the beginning. */
  invoices: z.array(z.string()).readonly(),
  /** Its file, as handed over; null without one. */
  file: file.nullable(),
});

/** A new contract or acceptance with what it is for. */
export type NewPaper = z.infer<typeof newPaper>;

const knownPaper = z.strictObject({ id: z.string(), entered, fileName: text });

/** A contract or an acceptance that is recorded, as it can be typed anew; `fileName` is empty without a file. */
export type KnownPaper = z.infer<typeof knownPaper>;

const changedPaper = z.strictObject({
  id: z.string(),
  entered,
  /** Another file in the place of the one it has; null leaves that. */
  file: file.nullable(),
});

/** What a recorded contract or acceptance is to be. */
export type ChangedPaper = z.infer<typeof changedPaper>;

const recorded = z.strictObject({ end: z.enum(["contract", "acceptance"]), id: z.string() });

/** A recorded contract or acceptance, to be changed. */
export const showPaper = method(recorded, knownPaper);

/** Changes a recorded contract or acceptance; what it stands for stays. */
export const changePaper = method(changedPaper, booksDone, storingProgress);

/** The chain of every paper. */
export const listChains = method(z.strictObject({}), list);

/** The chain of one invoice. */
export const showChain = method(z.strictObject({ invoice: z.string() }), detail);

/** Attaches invoices to a paper; all or none. */
export const attachPaper = method(attached, booksDone);

/** Takes links away; all or none. */
export const detachLinks = method(z.strictObject({ links: z.array(z.string()).min(1).readonly() }), booksDone);

/** Records a contract or an acceptance, with its file, and attaches invoices to it; all or nothing. */
export const addPaper = method(newPaper, booksDone, storingProgress);

/** Removes a contract or an acceptance with its links. */
export const removePaper = method(recorded, booksDone);

/** Takes sale invoices that seem to stand for settlements as standing for them; all or none. */
export const acceptLinks = method(z.strictObject({ links: z.array(salePair).min(1).readonly() }), booksDone);

/** Says that a sale invoice does not stand for a settlement: it is not proposed again. `detachLinks` takes it back. */
export const refuseLink = method(salePair, booksDone);

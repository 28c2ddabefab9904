import type { bookMethods } from "../../../shared/contract/book-methods.ts";
import type { InputOf, OutputOf } from "../../../shared/contract/methods.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { Result } from "../../../shared/result.ts";
import type { StoringWatch } from "../bring-files.ts";
import { add, attach, type ChainTerms, chainOf, chainsOf, detach, remove } from "./chains.ts";
import { changePaperOf, paperOf } from "./change-paper.ts";
import { refuseLink, takeLinks } from "./sale-links.ts";

type Name = Extract<keyof typeof bookMethods, `chain.${string}`>;
type Answer<Called extends Name> = Result<OutputOf<Called>, Failure>;

/** What answers each call about the chain of papers. */
export type ChainCalls = {
  readonly [Called in Name]: Called extends "chain.add" | "chain.change"
    ? (input: InputOf<Called>, watch?: StoringWatch) => Promise<Answer<Called>>
    : (input: InputOf<Called>) => Answer<Called>;
};

/** Builds the use cases of the chain of papers over open books. */
export const chainCalls = (terms: ChainTerms): ChainCalls => ({
  "chain.list": () => chainsOf(terms),
  "chain.show": ({ invoice }) => chainOf(terms, invoice),
  "chain.attach": (attached) => attach(terms, attached),
  "chain.detach": ({ links }) => detach(terms, links),
  "chain.add": (added, watch) => add(terms, added, watch),
  "chain.remove": (wanted) => remove(terms, wanted),
  "chain.paper": (asked) => paperOf(terms, asked),
  "chain.change": (changed, watch) => changePaperOf(terms, changed, watch),
  "chain.accept-links": ({ links }) => takeLinks(terms, links),
  "chain.refuse-link": (pair) => refuseLink(terms, pair),
});

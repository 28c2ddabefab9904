import { undoBooks } from "./books.ts";
import { listCarries } from "./carries.ts";
import {
  acceptLinks,
  addPaper,
  attachPaper,
  changePaper,
  detachLinks,
  listChains,
  refuseLink,
  removePaper,
  showChain,
  showPaper,
} from "./chain.ts";
import { listChanges } from "./changes.ts";
import { excludeInvoices, includeInvoices, listExclusions } from "./exclusions.ts";
import { answerFindings, listFindings, withdrawAnswers } from "./findings.ts";
import { mergeHandOver, readHandOver, showHandOver, writeHandOver } from "./handover.ts";
import {
  acceptMatches,
  changeSettlement,
  findInMatching,
  listMatching,
  refuseMatch,
  settleByHand,
  showMatch,
  takeBackRefusals,
  takeBackSettlements,
  undoMatching,
} from "./matching.ts";
import { listMatchingRules, stateMatchingRule, withdrawMatchingRule } from "./matching-rules.ts";
import { saveOperator, showOperator } from "./operator.ts";
import { showReconciliation } from "./reconciliation.ts";
import { listSignOffs, signOffSubject } from "./sign-offs.ts";
import { listVariances } from "./variances.ts";

/** The calls of closing the books. */
export const bookMethods = {
  "operator.show": showOperator,
  "operator.save": saveOperator,
  "reconciliation.show": showReconciliation,
  "matching.list": listMatching,
  "matching.show": showMatch,
  "matching.find": findInMatching,
  "matching.accept": acceptMatches,
  "matching.refuse": refuseMatch,
  "matching.settle": settleByHand,
  "matching.change": changeSettlement,
  "matching.take-back": takeBackSettlements,
  "matching.take-back-refusals": takeBackRefusals,
  "matching.undo": undoMatching,
  "matching-rules.list": listMatchingRules,
  "matching-rules.state": stateMatchingRule,
  "matching-rules.withdraw": withdrawMatchingRule,
  "findings.list": listFindings,
  "findings.answer": answerFindings,
  "findings.withdraw": withdrawAnswers,
  "exclusions.list": listExclusions,
  "exclusions.exclude": excludeInvoices,
  "exclusions.include": includeInvoices,
  "chain.list": listChains,
  "chain.show": showChain,
  "chain.attach": attachPaper,
  "chain.detach": detachLinks,
  "chain.add": addPaper,
  "chain.remove": removePaper,
  "chain.paper": showPaper,
  "chain.change": changePaper,
  "chain.accept-links": acceptLinks,
  "chain.refuse-link": refuseLink,
  "variances.list": listVariances,
  "carries.list": listCarries,
  "sign-offs.list": listSignOffs,
  "sign-offs.sign": signOffSubject,
  "changes.list": listChanges,
  "handover.show": showHandOver,
  "handover.write": writeHandOver,
  "handover.read": readHandOver,
  "handover.merge": mergeHandOver,
  "books.undo": undoBooks,
} as const;

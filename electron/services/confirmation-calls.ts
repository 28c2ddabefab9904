import type { confirmationMethods } from "../../shared/contract/confirmations.ts";
import type { InputOf, OutputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { confirmInvoice } from "./confirmation/confirm-invoice.ts";
import { listUnconfirmed } from "./confirmation/list-unconfirmed.ts";
import { recordVerification, verificationOf } from "./confirmation/record-verification.ts";
import type { OpenBooks } from "./reconciliation/open-books.ts";

/** What answers each call about people's word on single invoices. */
export type ConfirmationCalls = {
  readonly [Name in keyof typeof confirmationMethods]: (input: InputOf<Name>) => Result<OutputOf<Name>, Failure>;
};

/** Builds the use cases of confirming what was read, and of noting what an online check said. */
export const confirmationCalls = (workspace: Workspace, books: OpenBooks): ConfirmationCalls => ({
  "confirmations.list": () => {
    const now = books.now();
    return now.ok ? ok(listUnconfirmed(now.value.records, books.undoable())) : now;
  },
  "confirmations.confirm": (confirmation) => confirmInvoice(workspace, books, confirmation),
  "verifications.show": ({ invoice }) => verificationOf(books, invoice),
  "verifications.save": (verification) => recordVerification(workspace, books, verification),
});

type Detail = Readonly<Record<string, string>>;

/** Says a finding of reconciliation from its values. */
export type ConcernSentence = (detail: Detail) => string;

/** `发票 26…`. */
export const numbered = ({ number = "" }: Detail): string => `发票 ${number}`;

/** The seller as a sentence names it. */
export const seller = ({ party = "" }: Detail): string => (party === "" ? "未写明的销售方" : party);

/** Whom a bank row names. */
export const payee = ({ payee: name = "" }: Detail): string => (name === "" ? "流水未写明的对方" : `“${name}”`);

/** A contract as a sentence names it. */
export const contractName = ({ contract = "", party = "" }: Detail): string =>
  `合同“${contract === "" ? "未编号" : contract}”（${party === "" ? "未写明对方" : party}）`;

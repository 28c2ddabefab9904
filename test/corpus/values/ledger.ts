import type { Wanted } from "../corpus-file.ts";

/** A line of a made-up voucher; amounts as yuan text, empty for none. */
export interface MadeLine {
  readonly code: string;
  readonly account: string;
  readonly debit: string;
  readonly credit: string;
}

/** A voucher of made-up books. */
export interface MadeVoucher {
  readonly on: string;
  readonly word: string;
  readonly number: number;
  readonly summary: string;
  readonly party: string;
  readonly lines: readonly MadeLine[];
}

const line = (code: string, account: string, debit: string, credit: string): MadeLine => ({
  ...{ code, account, debit, credit },
});

const rent: MadeVoucher = {
  ...{ on: "2026-03-05", word: "记", number: 23, summary: "付场地租金", party: "大连海棠样例场地租赁有限公司" },
  lines: [
    line("5001.03", "生产成本\\场租", "8800.00", ""),
    line("222101", "应交税费\\进项税额", "528.00", ""),
    line("1002", "银行存款", "", "9328.00"),
  ],
};
const back: MadeVoucher = {
  ...{ on: "2026-03-09", word: "记", number: 24, summary: "冲回多付场租", party: "大连海棠样例场地租赁有限公司" },
  lines: [line("5001.03", "生产成本\\场租", "-100.00", ""), line("1002", "银行存款", "", "-100.00")],
};
const income: MadeVoucher = {
  ...{ on: "2026-03-31", word: "记", number: 25, summary: "收平台分账款", party: "北京样例短视科技股份有限公司" },
  lines: [line("1002", "银行存款", "21200.50", ""), line("6001", "主营业务收入", "", "21200.50")],
};

/** Three vouchers of March, one of them in red. */
export const vouchers: readonly MadeVoucher[] = [rent, back, income];

/** What the books of these vouchers have to be read as; `carries` says what the layout does not. */
export function ledgerRows(
  made: readonly MadeVoucher[],
  carries: { readonly codes?: boolean; readonly parties?: boolean; readonly unproven?: readonly number[] } = {},
): readonly Wanted[] {
  const { codes = true, parties = false, unproven = [] } = carries;
  return made.flatMap(({ on, word, number, summary, party, lines }) =>
    lines.map(
      ({ code, account, debit, credit }): Wanted => ({
        ...{ bookedOn: on, bookingNumber: `${word}-${number}`, summary, account },
        ...{ debit: debit === "" ? "0.00" : debit, credit: credit === "" ? "0.00" : credit },
        ...(codes === true && { accountCode: code }),
        ...(parties === true && { auxiliary: party }),
        isProven: !unproven.includes(number),
      }),
    ),
  );
}

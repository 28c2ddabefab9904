import { formatChineseDate, localDate } from "../../../shared/dates.ts";
import { formatYuan } from "../../../shared/money.ts";
import { deliveries } from "../acceptances.ts";
import { applicant, sellers } from "../companies.ts";
import { supplierContracts } from "../contracts.ts";
import { platformContractFile, platformContracts } from "../sales.ts";
import { companySideProofs } from "./company-proofs.ts";
import { type Proof, paperOf } from "./proof.ts";
import { workProofs } from "./work-proofs.ts";

const yuan = (amount: Parameters<typeof formatYuan>[0] | null): string =>
  amount === null ? "按用量结算" : formatYuan(amount);

const bundle = (fileName: string, heading: string, issuedOn: string, rows: readonly (readonly string[])[]): Proof =>
  paperOf(null)(["", heading, fileName, issuedOn], {
    heading,
    issuer: applicant.name,
    fields: [["保管单位", applicant.name]],
    prose: ["本汇编按编号排列，原件存单位档案室。"],
    table: { widths: [76, 178, 92, 74, 55], rows },
  });

function contractBundles(): readonly Proof[] {
  const filed = new Set([...companySideProofs, ...workProofs].map(({ fileName }) => fileName));
  const byFile = Map.groupBy(supplierContracts, ({ file }) => file);
  return [...byFile]
    .filter(([file]) => !filed.has(file))
    .map(([file, contracts]) =>
      bundle(file, "合同汇编", "2026-10-15", [
        ["合同编号", "对方", "内容", "签订日期", "金额（元）"],
        ...contracts.map(({ number, seller, title, signedOn, amount }) => [
          ...[number, sellers[seller].name, title, formatChineseDate(signedOn), yuan(amount)],
        ]),
      ]),
    );
}

const deliveryBundles = (): readonly Proof[] =>
  [...Map.groupBy(deliveries, ({ file }) => file)].map(([file, notes]) =>
    bundle(file, "验收单汇编", "2026-10-15", [
      ["合同编号", "交付方", "验收内容", "验收日期", "金额（元）"],
      ...notes.map(({ contract, on, amount }) => [
        ...[contract.number, sellers[contract.seller].name, contract.title, formatChineseDate(on), yuan(amount)],
      ]),
    ]),
  );

const platformBundle = (): Proof =>
  bundle(platformContractFile, "平台授权合同汇编", "2026-10-15", [
    ["合同编号", "平台", "内容", "签订日期", "分成"],
    ...platformContracts.map(({ number, party, signedOn }) => [
      ...[number, party, "播出授权与分账", formatChineseDate(localDate(signedOn)), "按结算单"],
    ]),
  ]);

/** The papers in which contracts and notes of delivery stand; they are no proofs of a condition, so the books alone name them. */
export const bookPapers: readonly Proof[] = [...contractBundles(), ...deliveryBundles(), platformBundle()];

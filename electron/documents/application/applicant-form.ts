import type { Licence, Studio } from "../../../shared/model/studio.ts";
import { type Block, cell, labelCell, row } from "../pdf/block.ts";
import { type Entry, formGrid } from "../pdf/form-grid.ts";
import { filled } from "./wording.ts";

const taxpayerWords = { general: "一般纳税人", small: "小规模纳税人", unknown: "（待填）" } as const;

/** The part of the application form that is about the applicant: identity, account, licences. */
export function applicantForm(studio: Studio): readonly Block[] {
  const { contact, bankAccount } = studio;
  const rows: readonly (readonly [Entry] | readonly [Entry, Entry])[] = [
    [["单位名称", filled(studio.name)]],
    [
      ["统一社会信用代码", filled(studio.creditCode)],
      ["成立日期", studio.establishedOn ?? "（待填）"],
    ],
    [
      ["法定代表人", filled(studio.legalRepresentative)],
      ["注册资本", filled(studio.registeredCapital)],
    ],
    [
      ["纳税人类型", taxpayerWords[studio.taxpayerKind]],
      ["申报身份", filled(studio.roles.join("、"))],
    ],
    [["注册地址", filled(studio.address)]],
    [["主营业务", filled(studio.businessScope)]],
    [
      ["联系人", filled(contact.name)],
      ["联系电话", filled(contact.phone)],
    ],
    [["电子邮箱", filled(contact.email)]],
    [
      ["收款户名", filled(bankAccount.accountName)],
      ["收款账号", filled(bankAccount.number)],
    ],
    [
      ["开户银行", filled(bankAccount.bankName)],
      ["联行号", filled(bankAccount.unionNumber)],
    ],
  ];
  return [{ kind: "heading", level: 1, text: "一、申报单位" }, formGrid(rows), ...licenceTable(studio.licences)];
}

function licenceTable(licences: readonly Licence[]): readonly Block[] {
  if (licences.length === 0) return [];
  return [
    { kind: "space", height: 8 },
    {
      kind: "table",
      columns: [{ share: 4 }, { share: 4 }, { share: 2, align: "center" }, { share: 2, align: "center" }],
      head: [row(...["证照名称", "编号", "发证日期", "有效期至"].map((text) => labelCell(text)))],
      rows: licences.map(({ kind, number, issuedOn, validTo }) =>
        row(cell(filled(kind)), cell(filled(number)), cell(issuedOn ?? "（待填）"), cell(validTo ?? "—")),
      ),
    },
  ];
}

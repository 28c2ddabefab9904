import { type ConcernSentence, contractName, numbered, seller } from "./concern-words.ts";

const ties: Readonly<Record<string, string>> = {
  stated: "合同登记为关联方",
  producer: "作品的出品方",
  representative: "法定代表人或以其姓名命名",
  contact: "联系人或以其姓名命名",
};

const tieNames = (tie: string): string =>
  tie
    .split("、")
    .map((one) => ties[one] ?? one)
    .join("、");

/** What reconciliation finds about contracts, acceptances and originals, by code. */
export const paperConcerns: Readonly<Record<string, ConcernSentence>> = {
  "contracts-missing": ({ count = "", amount = "" }) =>
    `还没有登记支出合同，${count} 张申报的发票（${amount} 元）都缺合同；请登记合同，并与发票关联。`,
  "contract-missing": (detail) =>
    `${seller(detail)} 的 ${detail.count ?? ""} 张发票（${detail.amount ?? ""} 元）没有合同（${detail.number ?? ""}）；请登记合同或订单，没有合同的请在答复里说明。`,
  "contract-covers-less": (detail) =>
    `${numbered(detail)} 有 ${detail.amount ?? ""} 元，合同只对应 ${detail.covered ?? ""} 元，差 ${detail.difference ?? ""} 元；请补充合同，或改关联金额。`,
  "contract-exceeded": (detail) =>
    `${contractName(detail)}约定 ${detail.agreed ?? ""} 元，已开票 ${detail.invoiced ?? ""} 元，超出 ${detail.difference ?? ""} 元；请补签补充协议，或核对关联。`,
  "contract-not-invoiced": (detail) => `${contractName(detail)}还没有对应的发票；请导入发票并关联，未履行的不必处理。`,
  "contract-party-differs": (detail) =>
    `${contractName(detail)}的对方与发票销售方“${seller({ party: detail.seller ?? "" })}”不是一家（${detail.number ?? ""}）；请核对关联，或补三方协议。`,
  "contract-signed-late": (detail) =>
    `${contractName(detail)}签于 ${detail.days ?? ""}，晚于发票或付款（${detail.number ?? ""}）；请核对签订日期，确系补签的请备好说明。`,
  "related-party": (detail) =>
    `${seller(detail)} 与申报单位有关联（${tieNames(detail.tie ?? "")}），涉及 ${detail.count ?? ""} 张发票 ${detail.amount ?? ""} 元；请披露并备好价格公允的依据。`,
  "acceptances-missing": ({ count = "", amount = "" }) =>
    `还没有登记验收材料，${count} 张有合同的发票（${amount} 元）都没有交付证明；请登记验收单、交接单或成果。`,
  "acceptance-missing": (detail) =>
    `${seller(detail)} 的 ${detail.count ?? ""} 张发票（${detail.amount ?? ""} 元）没有验收材料（${detail.number ?? ""}）；请登记验收单、交接单或成果。`,
  "papers-without-file": ({ count = "", title = "" }) =>
    `${count} 份合同或验收材料只有登记没有文件（${title}）；请导入扫描件或电子原件。`,
  "links-exceed-invoice": (detail) =>
    `${numbered(detail)} 有 ${detail.amount ?? ""} 元，关联的材料合计 ${detail.covered ?? ""} 元，多 ${detail.difference ?? ""} 元；请核对关联金额。`,
  "buyer-name-differs": (detail) =>
    `${numbered(detail)}（${seller(detail)}，${detail.amount ?? ""} 元）税号是本单位的，抬头却写成“${detail.buyer ?? ""}”；请销售方重开。`,
  "buyer-tax-number-missing": ({ count = "", amount = "", number = "" }) =>
    `${count} 张发票（${amount} 元）没有写购买方税号（${number}）；请销售方重开，或补录票面上的税号。`,
  "invoice-number-twice": (detail) =>
    `${numbered(detail)} 有 ${detail.count ?? ""} 条记录，可能是同一张发票重复入账；请对照原件，删去重复的一条。`,
  "invoices-alike": (detail) =>
    `${seller(detail)} 在 ${detail.days ?? ""} 开的 ${detail.count ?? ""} 张发票金额相同（${detail.number ?? ""}）；请核对是否重复开票，不是的请备好合同。`,
  "invoices-split": (detail) =>
    `${seller(detail)} 在 ${detail.days ?? ""} 开的 ${detail.count ?? ""} 张发票都略低于同一整数（${detail.number ?? ""}）；像是拆分开票，请备好合同和验收材料。`,
  "invoices-round": (detail) =>
    `${seller(detail)} 开的 ${detail.count ?? ""} 张发票都是整千元（${detail.number ?? ""}）；像是约定金额，请备好工作量或结算依据。`,
  "original-is-copy": (detail) =>
    `${detail.count ?? ""} 张发票（${detail.number ?? ""}，${detail.amount ?? ""} 元）只有照片或扫描件；请向销售方索取 XML、OFD 或 PDF 原件。`,
  "originals-missing": ({ count = "", amount = "", number = "" }) =>
    `${count} 张申报的发票（${amount} 元）只有登记没有文件（${number}）；请导入 XML、OFD 或 PDF 原件。`,
  "originals-not-xml": ({ count = "", amount = "" }) =>
    `${count} 张数电票（${amount} 元）只有版式文件；请从电子税务局下载 XML 一并保存。`,
  "originals-refuted": ({ count = "", amount = "", number = "" }) =>
    `${count} 张发票（${amount} 元）的查验结果不通过（${number}）；请对照原件重新查验，仍不通过的请勿申报。`,
  "originals-unverified": ({ count = "", amount = "" }) =>
    `${count} 张发票（${amount} 元）还没有查验记录；请在税务查验平台查验后登记结果。`,
};

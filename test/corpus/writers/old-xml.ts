import { addFen, fenToYuanText, zeroFen } from "../../../shared/money.ts";
import { type MadeInvoice, sumsOf } from "../values/invoice.ts";
import { branch, leaf } from "./xml-text.ts";

const chineseDate = (day: string): string => day.replace(/^(\d+)-(\d+)-(\d+)$/, "$1年$2月$3日");
const inFives = (code: string | null): string => (code ?? "").replace(/(.{5})(?=.)/g, "$1 ");
const money = (amount: bigint | null): string => fenToYuanText((amount ?? zeroFen) as never);

/** The `eInvoice` of 2020 to 2023 as OFD attachments hold it, every element under the prefix. */
export function oldXml(invoice: MadeInvoice, prefix = "fp"): string {
  const at = (name: string): string => `${prefix}:${name}`;
  const { exTax, tax, total } = sumsOf(invoice);
  const party = (role: "Buyer" | "Seller", { name, taxId }: MadeInvoice["buyer"]): string =>
    branch(
      at(role),
      leaf(at(`${role}Name`), name),
      leaf(at(`${role}TaxID`), taxId),
      leaf(at(`${role}AddrTel`), "样例市样例路1号 024-00000000"),
      leaf(at(`${role}FinancialAccount`), "样例银行 0200000000000000001"),
    );
  const goods = invoice.lines.map((one) =>
    branch(
      at("GoodsInfo"),
      leaf(at("Item"), one.name),
      leaf(at("Specification"), one.model),
      leaf(at("MeasurementDimension"), one.unit),
      leaf(at("Price"), one.unitPrice),
      leaf(at("Quantity"), one.quantity ?? "1"),
      leaf(at("Amount"), fenToYuanText(one.exTax)),
      leaf(at("TaxScheme"), one.taxRate),
      leaf(at("TaxAmount"), one.tax === null ? "***" : fenToYuanText(one.tax)),
    ),
  );
  const children = [
    leaf(at("DocID"), "01"),
    leaf(at("AreaCode"), "2100"),
    leaf(at("InvoiceCode"), invoice.code),
    leaf(at("InvoiceNo"), invoice.number),
    leaf(at("IssueDate"), chineseDate(invoice.issuedOn)),
    leaf(at("InvoiceCheckCode"), inFives(invoice.checkCode)),
    leaf(at("MachineNo"), "499098765432"),
    leaf(at("TaxControlCode"), "03*54>+8-/2<91*"),
    party("Buyer", invoice.buyer),
    leaf(at("TaxInclusiveTotalAmount"), money(total)),
    leaf(at("TaxExclusiveTotalAmount"), money(exTax)),
    leaf(at("TaxTotalAmount"), tax === null ? "***" : money(tax)),
    leaf(at("Note"), invoice.remark),
    party("Seller", invoice.seller),
    leaf(at("GraphCode"), "iVBORw0KGgoAAAANSUhEUg=="),
    branch(at("GoodsInfos"), ...goods),
  ];
  const space = `xmlns:${prefix}="http://www.edrm.org.cn/schema/e-invoice/2019"`;
  return `<${at("eInvoice")} ${space}>${children.join("")}</${at("eInvoice")}>`;
}

/** The dialect whose tags are the initials of the Chinese words; one public parser knows it. */
export function pinyinXml(invoice: MadeInvoice): string {
  const { exTax, tax, total } = sumsOf(invoice);
  const lines = invoice.lines.map((one) =>
    branch(
      "XM",
      leaf("XMMC", one.name),
      leaf("JE", money(one.exTax)),
      leaf("SL", one.taxRate),
      leaf("SE", money(one.tax)),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>${branch(
    "FP",
    ...(invoice.code === null ? [] : [leaf("FPDM", invoice.code)]),
    leaf("FPHM", invoice.number),
    leaf("KPRQ", invoice.issuedOn.replaceAll("-", "")),
    leaf("GMFMC", invoice.buyer.name),
    leaf("GMFNSRSBH", invoice.buyer.taxId),
    leaf("XSFMC", invoice.seller.name),
    leaf("XSFNSRSBH", invoice.seller.taxId),
    leaf("HJJE", money(exTax)),
    leaf("HJSE", money(tax)),
    leaf("JSHJ", money(addFen(total, zeroFen))),
    branch("XMLB", ...lines),
  )}`;
}

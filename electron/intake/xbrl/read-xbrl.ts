import { asReading, settleInvoice } from "../einvoice/settle-invoice.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { Understanding } from "../reading.ts";
import { allFrom } from "../voucher/all-from.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import { voucherOfXbrl } from "./read-voucher-xbrl.ts";

/** What an XBRL file says as a file of its own. */
export function readXbrl(root: XmlElement): Understanding {
  const voucher = voucherOfXbrl(root);
  switch (voucher.type) {
    case "voucher": {
      const settled = settleInvoice([voucher.stated]);
      return asReading({ ...settled, findings: voucher.findings }, "xbrl");
    }
    case "receipt":
      return { ...voucher, source: "xbrl", provenance: allFrom(voucher.record, "xbrl") };
    case "statement":
      return { ...voucher, source: "xbrl", provenance: allFrom(voucher.record, "xbrl") };
    case "evidence":
      return voucher;
    case "silent":
      return { type: "unknown", findings: [intakeFinding("xbrl-silent", "error", null)] };
  }
}

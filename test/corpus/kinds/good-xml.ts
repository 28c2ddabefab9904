import type { CorpusFile } from "../corpus-file.ts";
import { digitalInvoice, type MadeInvoice, recordOf } from "../values/invoice.ts";
import { type DigitalXmlStyle, digitalXmlBytes } from "../writers/digital-xml.ts";

/** How an XML of a 数电票 differs from the plain one. */
export interface MadeXml {
  readonly invoice?: Partial<MadeInvoice>;
  readonly style?: Partial<DigitalXmlStyle>;
  /** The bytes, where they are not UTF-8. */
  readonly make?: (made: MadeInvoice, style: Partial<DigitalXmlStyle>) => Uint8Array;
  readonly fileName?: string;
  readonly expect?: Partial<CorpusFile["expect"]>;
}

let serial = 0;

/** An XML of one invoice that must be read complete and without an error, unless said otherwise. */
export function goodXml(name: string, covers: CorpusFile["covers"], xml: MadeXml = {}): CorpusFile {
  serial += 1;
  const { invoice = {}, style = {}, make = digitalXmlBytes, expect = {} } = xml;
  const made = digitalInvoice(serial, invoice);
  return {
    ...{ name, covers, fileName: xml.fileName ?? `数电票_${made.number}.xml` },
    make: () => make(made, style),
    expect: { type: "invoice", record: recordOf(made), findings: "none", ...expect },
  };
}

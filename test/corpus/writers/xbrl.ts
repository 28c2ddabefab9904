/** A fact: its name, and a text, nothing (xsi:nil), or the facts of a tuple. */
export type Fact = readonly [name: string, value: string | null | readonly Fact[]];

/** How an instance is written, where systems differ (page of formats, section 5). */
export interface XbrlStyle {
  readonly taxonomyDate: string;
  /** Root and skeleton under a prefix. */
  readonly prefixed: boolean;
  readonly cdata: boolean;
  readonly instant: string;
}

const plain: XbrlStyle = { taxonomyDate: "2023-12-31", prefixed: false, cdata: false, instant: "2026-03-31" };

/** An instance of a voucher kind that holds these facts. */
export function xbrl(voucher: string, facts: readonly Fact[], change: Partial<XbrlStyle> = {}): string {
  const style = { ...plain, ...change };
  const at = style.prefixed ? "xbrli:" : "";
  const text = (value: string): string => (style.cdata ? `<![CDATA[${value}]]>` : value.replaceAll("&", "&amp;"));
  const fact = ([name, value]: Fact): string => {
    const element = `${voucher}:${name}`;
    if (value === null) return `<${element} contextRef="C1" xsi:nil="true"/>`;
    if (typeof value !== "string") return `<${element}>${value.map(fact).join("")}</${element}>`;
    const isMoney = /^-?\d+\.\d{2}$/.test(value);
    return `<${element} contextRef="C1"${isMoney ? ' unitRef="U1" decimals="2"' : ""}>${text(value)}</${element}>`;
  };
  const spaces = [
    style.prefixed ? 'xmlns:xbrli="http://www.xbrl.org/2003/instance"' : 'xmlns="http://www.xbrl.org/2003/instance"',
    `xmlns:${voucher}="http://xbrl.mof.gov.cn/taxonomy/${style.taxonomyDate}/${voucher}"`,
    'xmlns:link="http://www.xbrl.org/2003/linkbase" xmlns:xlink="http://www.w3.org/1999/xlink"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:iso4217="http://www.xbrl.org/2003/iso4217"',
  ];
  const context = `<${at}context id="C1"><${at}entity><${at}identifier scheme="http://xbrl.mof.gov.cn">sample</${at}identifier></${at}entity><${at}period><${at}instant>${style.instant}</${at}instant></${at}period></${at}context>`;
  const unit = `<${at}unit id="U1"><${at}measure>iso4217:CNY</${at}measure></${at}unit>`;
  const schema = `<link:schemaRef xlink:type="simple" xlink:href="${voucher}_${style.taxonomyDate}.xsd"/>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${at}xbrl ${spaces.join(" ")}>${schema}${context}${unit}${facts.map(fact).join("")}</${at}xbrl>`;
}

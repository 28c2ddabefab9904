import { describe, expect, it } from "vitest";
import { readFile } from "../../../../electron/intake/read-file.ts";
import { readingToJson } from "../../../../electron/intake/reading-to-json.ts";
import { pdfOf } from "../../../fixtures/intake/pdf-document.ts";
import { plainRailway, railwayPrint } from "../../../fixtures/intake/pdf-tickets.ts";
import { railwayFacts, xbrlXml } from "../../../fixtures/intake/xbrl.ts";

const traveller = { name: String(railwayFacts["Name"]), document: String(railwayFacts["IdNumber"]) };
const ticket = { name: "铁路.xml", bytes: new TextEncoder().encode(xbrlXml("rai", railwayFacts)) };

const einvoice = (special: string) => ({
  name: "行程.xml",
  bytes: new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>
<EInvoice><Header><EIid>26212000000000000031</EIid><Version>0.35</Version><InherentLabel><InIssuType><LabelCode>Y</LabelCode></InIssuType>
<GeneralOrSpecialVAT><LabelCode>02</LabelCode></GeneralOrSpecialVAT></InherentLabel></Header>
<EInvoiceData><SellerInformation><SellerName>沈阳样例客运有限公司</SellerName></SellerInformation>
<BuyerInformation><BuyerName>辽宁样例影视有限公司</BuyerName></BuyerInformation>
<BasicInformation><TotalAmWithoutTax>100.00</TotalAmWithoutTax><TotalTaxAm>3.00</TotalTaxAm><TotalTax-includedAmount>103.00</TotalTax-includedAmount></BasicInformation>
<IssuItemInformation><ItemName>*运输服务*客运</ItemName><Amount>100.00</Amount><TaxRate>0.03</TaxRate><ComTaxAm>3.00</ComTaxAm></IssuItemInformation>
<SpecificInformation>${special}</SpecificInformation></EInvoiceData>
<TaxSupervisionInfo><InvoiceNumber>26212000000000000031</InvoiceNumber><IssueTime>2026-03-05</IssueTime></TaxSupervisionInfo></EInvoice>`),
});

const travelled = (name: string, id: string) =>
  `<PassengerTransportation><Departure>沈阳</Departure><Traveler>${name}</Traveler><ValidIDNumber>${id}</ValidIDNumber></PassengerTransportation>`;

const detailsOf = async (file: Parameters<typeof readFile>[0], travellers: boolean) => {
  const { record } = await readFile(file, { travellers });
  return record !== null && "personalDetails" in record ? record.personalDetails : undefined;
};

describe("who travelled", () => {
  it("is left out of everything that is read, unless a person asks for it", async () => {
    for (const file of [ticket, einvoice(travelled(traveller.name, traveller.document))]) {
      const text = new TextDecoder().decode(file.bytes);
      expect(text).toContain(traveller.name);
      const reading = await readFile(file);
      const read = JSON.stringify(reading, (_, value) => (typeof value === "bigint" ? String(value) : value));
      expect(read).not.toContain(traveller.name);
      expect(read).not.toContain(traveller.document);
    }
  });

  it("is kept with a ticket on demand, and never printed", async () => {
    const reading = await readFile(ticket, { travellers: true });
    expect(reading.record).toMatchObject({
      personalDetails: { names: [traveller.name], idNumbers: [traveller.document], plates: [] },
    });
    expect(JSON.stringify(readingToJson(reading))).not.toContain(traveller.name);
  });

  it("is found in the data file that a PDF carries, not in its print", async () => {
    const number = String(railwayFacts["ElectronicInvoiceRailwayETicketNumber"]);
    const page = railwayPrint({ ...plainRailway, number });
    const carrying = await pdfOf([page], { attachments: { "rai_issuer.xml": ticket.bytes } });
    expect(await detailsOf({ name: "铁路.pdf", bytes: carrying }, true)).toMatchObject({ names: [traveller.name] });
    expect(await detailsOf({ name: "铁路.pdf", bytes: await pdfOf([page]) }, true)).toBeUndefined();
  });

  it("is listed once each where an invoice names several, with plates of tolls", async () => {
    const special = `${travelled("样甲", "1")}${travelled("样乙", "2")}${travelled("样甲", "1")}<Toll><PlateNumber>样A·X7Y8Z</PlateNumber></Toll>`;
    expect(await detailsOf(einvoice(special), true)).toEqual({
      ...{ names: ["样甲", "样乙"], idNumbers: ["1", "2"], plates: ["样A·X7Y8Z"] },
    });
    expect(await detailsOf(einvoice(special), false)).toBeUndefined();
  });

  it("is absent where an invoice names nobody", async () => {
    expect(await detailsOf(einvoice(""), true)).toBeUndefined();
  });
});

import type { PersonalDetails } from "../../../shared/model/invoice.ts";
import type { XmlElement } from "../xml/xml-element.ts";

type Kind = keyof PersonalDetails;

// Elements of 数电票 XML (特定业务) and of the accounting data standard's tickets and toll invoices.
const kinds: Readonly<Record<string, Kind>> = {
  ...{ Traveler: "names", PassengerName: "names", NameOfPassenger: "names" },
  ...{ ValidIDNumber: "idNumbers", IdNumber: "idNumbers", IDNumber: "idNumbers", PassengerIdNumber: "idNumbers" },
  ...{ PlateNumber: "plates", LicensePlateNumber: "plates", VehiclePlateNumber: "plates" },
};

// A railway ticket calls its traveller by nothing but `Name`, which stands for other things elsewhere.
const bareNames: Readonly<Record<string, Kind>> = { ...kinds, Name: "names" };

function collect(element: XmlElement, wanted: Readonly<Record<string, Kind>>, found: Record<Kind, Set<string>>): void {
  const kind = wanted[element.name];
  const text = element.text.trim();
  if (kind !== undefined && text !== "" && element.children.length === 0) found[kind].add(text);
  for (const child of element.children) collect(child, wanted, found);
}

/** The travellers' names, identity numbers and plates that data files state, each once; null where they state none. */
export function personalDetailsIn(roots: readonly XmlElement[]): PersonalDetails | null {
  const found = { names: new Set<string>(), idNumbers: new Set<string>(), plates: new Set<string>() };
  for (const root of roots) collect(root, root.name === "xbrl" ? bareNames : kinds, found);
  const { names, idNumbers, plates } = found;
  if (names.size + idNumbers.size + plates.size === 0) return null;
  return { names: [...names], idNumbers: [...idNumbers], plates: [...plates] };
}

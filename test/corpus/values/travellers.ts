import { residentIdCheckCharacter } from "../../../shared/identity/resident-id.ts";

const residentId = (first17: string): string => `${first17}${residentIdCheckCharacter(first17)}`;

/** A made-up traveller, whose details must occur nowhere in what is read. */
export interface Traveller {
  readonly name: string;
  readonly idNumber: string;
}

export const travellers: readonly Traveller[] = [
  { name: "欧阳样旅", idNumber: residentId("21010319900101123") },
  { name: "司徒例行", idNumber: residentId("21020419851231004") },
];
/** A made-up number plate. */
export const plate = "辽A9X8Y7";

/** The number as railway tickets mask it. */
export const masked = (idNumber: string): string => `${idNumber.slice(0, 10)}****${idNumber.slice(14)}`;

/** Everything that the generators put in and that no output may hold. */
export const personalDetails: readonly string[] = [
  ...travellers.flatMap(({ name, idNumber }) => [name, idNumber, masked(idNumber)]),
  plate,
];

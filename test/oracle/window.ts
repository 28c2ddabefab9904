/** Whether `asOf` lies in the three years from `issuedOn`; without an issue date nothing is checked. */
export function inForce(issuedOn: string | null, asOf: string): boolean {
  if (issuedOn === null) return true;
  const end = `${String(Number(issuedOn.slice(0, 4)) + 3).padStart(4, "0")}${issuedOn.slice(4)}`;
  // Three years after a leap year is never one: its 29 February counts as 1 March.
  const firstDayOut = end.endsWith("-02-29") ? end.replace("-02-29", "-03-01") : end;
  return issuedOn <= asOf && asOf < firstDayOut;
}

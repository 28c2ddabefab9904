/** How a proof is called in every document: `E003`. */
export const evidenceLabel = (number: number): string => `E${String(number).padStart(3, "0")}`;

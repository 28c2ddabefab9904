import type { Finding } from "../../../shared/finding.ts";

/** Thrown where an OFD is broken or hostile; `readOfd` catches it, and the file is refused with the finding. */
export class OfdRefusal extends Error {
  readonly finding: Finding;
  constructor(finding: Finding) {
    super(finding.code);
    this.finding = finding;
  }
}

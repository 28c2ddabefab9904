import { Button } from "antd";
import type { EvidenceItem } from "../../../shared/contract/evidence.ts";
import { type Navigate, pageOfTarget } from "../../components/page.ts";

interface Props {
  /** The proof, for who hears a link without what stands around it. */
  readonly title: string;
  readonly claims: EvidenceItem["claims"];
  readonly navigate: Navigate;
}

/** The ways to the conditions in 测算 that a proof serves; nothing where it counts in none. */
export function ClaimLinks({ title, claims, navigate }: Props) {
  if (claims.length === 0) return null;
  return (
    <ul className="evidence-claims">
      {claims.map((claim) => (
        <li key={claim.target.id}>
          <Button
            type="link"
            size="small"
            aria-label={`看测算：${claim.title}，${title}`}
            onClick={() => navigate(pageOfTarget[claim.target.kind], claim.target)}
          >
            {claim.title}
          </Button>
        </li>
      ))}
    </ul>
  );
}

import { z } from "zod";
import { date, id, sha256, signedMoney, text } from "./fields.ts";
import { subjectKeySchema } from "./subject.ts";

/** A platform's settlement of a work for a period (分账结算). Gross is before the platform's share, net is what the producer gets. */
export const revenueSchema = z.strictObject({
  id,
  subject: subjectKeySchema,
  platform: text,
  from: date.nullable(),
  to: date.nullable(),
  gross: signedMoney.nullable(),
  platformShare: signedMoney.nullable(),
  net: signedMoney.nullable(),
  sha256: sha256.nullable(),
  fileName: text,
  row: z.int().min(1).nullable(),
  note: text,
});
export type Revenue = z.output<typeof revenueSchema>;

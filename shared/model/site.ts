import { z } from "zod";
import { date, id, text } from "./fields.ts";

/** A crew's stay at a filming location (剧组接待台账的一行); `from` and `to` both count as shooting days. */
export const crewVisitSchema = z.strictObject({ id, crew: text, work: text, from: date, to: date });
export type CrewVisit = z.output<typeof crewVisitSchema>;

/** What is recorded of a filming location (取景地) beside its name. */
export const siteDetailSchema = z.strictObject({
  address: text,
  operator: text.describe("运营管理方"),
  visits: z.array(crewVisitSchema).readonly(),
});
export type SiteDetail = z.output<typeof siteDetailSchema>;

import type { RevenueRole } from "../../../shared/model/revenue-titles.ts";
import type { Header } from "../table/header.ts";

const hasAmount = ({ gross, net }: Header<RevenueRole>["columns"]): boolean => gross !== undefined || net !== undefined;

/** A settlement names a work and what it earned, gross or net. */
export const isRevenueHeader = (columns: Header<RevenueRole>["columns"]): boolean =>
  columns.work !== undefined && hasAmount(columns);

/** The settlement of one work, which stands above the table: a period in each row and how what was earned is shared. */
export const isWorkTable = (columns: Header<RevenueRole>["columns"]): boolean => {
  const { period, from, day, platformShare, platformRate, ownRate, rate, gross, net } = columns;
  const isDated = period !== undefined || from !== undefined || day !== undefined;
  const isShared = [platformShare, platformRate, ownRate, rate].some((column) => column !== undefined);
  return isDated && hasAmount(columns) && (isShared || (gross !== undefined && net !== undefined));
};

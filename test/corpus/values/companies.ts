import { withCreditCodeCheckDigit } from "../../../shared/identity/credit-code.ts";

/** A seller or buyer; a private person has no code. */
export interface Party {
  readonly name: string;
  readonly taxId: string | null;
}

const company = (name: string, first17: string): Party => ({ name, taxId: withCreditCodeCheckDigit(first17) });

/** The made-up studio that buys. */
export const studio = company("辽宁星舟样片影视文化有限公司", "91210103MA0CRPT01");
/** The studio's branch, whose name holds brackets. */
export const branch = company("星舟样片（大连）影视制作有限公司", "91210202MA0CRPT02");
/** Made-up companies that sell. */
export const sellers: readonly Party[] = [
  company("沈阳帧格样例后期制作有限公司", "91210102MA0CRPT11"),
  company("大连海棠样例场地租赁有限公司", "91210204MA0CRPT12"),
  company("鞍山样例光影器材有限责任公司", "91210302MA0CRPT13"),
  company("北京样例短视科技股份有限公司", "91110108MA0CRPT14"),
  company("杭州样例服饰道具（集团）有限公司", "91330106MA0CRPT15"),
  company("盘锦样例红海滩酒店管理有限公司", "91211103MA0CRPT16"),
];
/** An individual household, whose code has 15 characters as older ones have. */
export const household: Party = { name: "沈河区样例盒饭店", taxId: "210103600012345" };
/** A private buyer. */
export const individual: Party = { name: "个人", taxId: null };

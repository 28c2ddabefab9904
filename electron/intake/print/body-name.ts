const ending =
  /(?:公司|工作室|中心|事务所|合作社|厂|店|院|校|大学|学院|局|会|社|部|所|行|馆|团|队|台|处|集团|企业|商行|政府|基金|银行)(?:\(.{1,12}\))?$/;

/** Whether a name ends as those of companies and other bodies do. A person's may, too: none has more than four signs. */
export const endsAsBody = (name: string): boolean => ending.test(name);

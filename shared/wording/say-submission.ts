/** That a package was handed in. */
export interface HandedIn {
  readonly submittedOn: string;
  readonly handedTo: string;
  readonly receiptNumber: string;
}

/** When and to whom a package was handed in, and by which receipt. */
export const saySubmission = ({ submittedOn, handedTo, receiptNumber }: HandedIn): string =>
  [
    `${submittedOn} 提交`,
    ...(handedTo === "" ? [] : [handedTo]),
    ...(receiptNumber === "" ? [] : [`受理号 ${receiptNumber}`]),
  ].join("，");

/** Work that is done step by step and tells of each, so that whoever does it can let others have their turn in between. */
export type Steps<Step, Answer> = Generator<Step, Answer>;

/** Does all steps at once. */
export function allAtOnce<Answer>(work: Steps<unknown, Answer>): Answer {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value as Answer;
  }
}

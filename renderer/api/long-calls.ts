/** The calls under way that tell how far they are: what would be lost if the window closed now. */
export interface LongCalls {
  readonly begin: () => () => void;
  readonly count: () => number;
}

/** None yet. */
export function longCalls(): LongCalls {
  let running = 0;
  return {
    begin: () => {
      running += 1;
      return () => {
        running -= 1;
      };
    },
    count: () => running,
  };
}
